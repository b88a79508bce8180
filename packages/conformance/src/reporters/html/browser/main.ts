import { createCopyButton } from './copy-button.ts';
import { fillWhenOpen } from './embedded.ts';
import { evidenceFor } from './evidence.ts';
import { Filters } from './filters.ts';
import { ScenarioList } from './scenario-list.ts';

document.documentElement.classList.add('has-script');
for (const code of document.querySelectorAll('code.copyable'))
  code.after(createCopyButton(() => code.textContent ?? '', 'Copy'));

const failures = document.querySelector<HTMLElement>('#failures');
if (failures !== null)
  fillWhenOpen(failures, ({ steps }, { dataset }) => evidenceFor(steps, dataset['requirement'] ?? ''));

const list = document.querySelector<HTMLElement>('#list');
if (list !== null) {
  const scenarios = new ScenarioList(list);
  const filters = new Filters(scenarios);
  filters.follow();
  document.addEventListener('keydown', (event) => {
    const query = document.querySelector<HTMLInputElement>('#query');
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query?.focus();
      query?.select();
    } else if (event.key === 'Escape') filters.clear();
    else if (event.key === 'ArrowDown' && event.target === query) {
      event.preventDefault();
      scenarios.focusFirst();
    }
  });
}
