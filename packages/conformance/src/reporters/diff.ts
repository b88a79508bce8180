import type { ScenarioResult } from '../report.ts';
import { clip, plain } from './paint.ts';

/** What changed, as `diffReports` finds it. */
export interface DiffToRender {
  fixed: readonly ScenarioResult[];
  broken: readonly ScenarioResult[];
  stillFailing: readonly ScenarioResult[];
  lost: readonly ScenarioResult[];
}

/** Two reports compared, for a person: what broke first. */
export function renderDiff({ fixed, broken, stillFailing, lost }: DiffToRender, width = 120): string {
  const list = (title: string, scenarios: readonly ScenarioResult[]) =>
    scenarios.length === 0
      ? []
      : [`${title} (${scenarios.length})`, ...scenarios.map((scenario) => line(scenario, width)), ''];
  const lines = [
    ...list('broken', broken),
    ...list('no longer shown', lost),
    ...list('still failing', stillFailing),
    ...list('fixed', fixed),
  ];
  return lines.length === 0 ? 'No scenario changed.\n' : `${lines.join('\n').trimEnd()}\n`;
}

function line({ id, server, outcome, explanation }: ScenarioResult, width: number): string {
  const why = explanation && outcome !== 'pass' ? `: ${plain(explanation.message)}` : '';
  return clip(`  ${outcome.toUpperCase().padEnd(7)} ${id} on ${server}${why}`, width);
}
