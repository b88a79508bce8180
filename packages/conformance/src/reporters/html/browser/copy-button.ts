import { createElement } from './create-element.ts';

const SHOWN_MILLIS = 1500;

/** A button that puts a text on the clipboard and says so. */
export function createCopyButton(text: () => string, label: string): HTMLButtonElement {
  const button = createElement('button', { type: 'button', class: 'copy' }, label);
  button.addEventListener('click', () => void copy(text(), button, label));
  return button;
}

/** Copies, and tells on the button how it went. */
export async function copy(text: string, button: HTMLElement, label: string): Promise<void> {
  button.textContent = (await write(text)) ? 'Copied' : 'Press Ctrl+C';
  setTimeout(() => {
    button.textContent = label;
  }, SHOWN_MILLIS);
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeBySelection(text);
  }
}

/** Where a page from disk may not use the clipboard itself. */
function writeBySelection(text: string): boolean {
  const field = createElement('textarea', { 'aria-hidden': 'true', class: 'unseen' });
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}
