import type { Report } from '../../report.ts';
import { groupWarnings } from '../warnings.ts';
import { type Content, element } from './markup.ts';
import { counted, nounOf } from './wording.ts';

const MOST_WARNINGS = 200;

/** What is no failure and still worth a look. */
export function renderWarnings(report: Report): Content {
  const warnings = groupWarnings(report);
  if (warnings.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'warnings-title' },
    element('h2', { id: 'warnings-title' }, `Worth a look: ${counted(warnings.length, 'warning')}`),
    element(
      'ul',
      { class: 'skips' },
      warnings
        .slice(0, MOST_WARNINGS)
        .map(({ requirement, server, message, scenarios }) =>
          element(
            'li',
            {},
            element('a', { href: `#requirement=${encodeURIComponent(requirement)}` }, requirement),
            report.servers.length > 1 ? ` on ${server}` : undefined,
            ` in ${counted(scenarios.length, nounOf(report))}: ${message}`,
          ),
        ),
    ),
  );
}
