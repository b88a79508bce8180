import type { Replay } from '@countercheck/conformance';
import { printable } from '../plain-text.ts';
import { counted } from '../render-finding.ts';

/** Where the recorded evidence leads to another verdict today. */
export function renderReplay({ exchanges, differences }: Replay): string {
  const lines = differences.map(({ scenario, server, place, what, recorded, now }) => {
    const where = scenario === '' ? 'the report' : `${scenario} on ${server}, step ${place}`;
    return printable(`${where}: ${what} was ${recorded} and is ${now}`);
  });
  if (exchanges === 0) return [...lines, 'No exchange is recorded, so nothing was judged again.', ''].join('\n');
  const verdict = differences.length === 0 ? 'the same verdicts' : counted(differences.length, 'difference');
  return [...lines, `${counted(exchanges, 'exchange')} judged again: ${verdict}.`, ''].join('\n');
}
