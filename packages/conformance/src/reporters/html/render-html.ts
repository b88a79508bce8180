import type { Report } from '../../report.ts';
import { groupFailures } from '../failure-groups.ts';
import { renderFailures } from './failures-section.ts';
import { element } from './markup.ts';
import { renderDocument } from './render-document.ts';
import { replayCommand } from './replay-command.ts';
import { renderRequirements } from './requirements-section.ts';
import { indexScenarios } from './scenario-index.ts';
import { toRecord } from './scenario-record.ts';
import { listedScenarios, renderScenarios } from './scenarios-section.ts';
import { renderVerdict } from './verdict-section.ts';
import { renderWarnings } from './warnings-section.ts';

/** One page that needs nothing beside it, for whoever has to understand a verdict or pass it on. */
export function renderHtml(report: Report): string {
  const listed = listedScenarios(report);
  const names = new Map(listed.map((scenario, index) => [scenario, `record-${index}`]));
  const records = listed.map(
    (scenario, index) => [`record-${index}`, toRecord(scenario, replayCommand(report, scenario))] as const,
  );
  return renderDocument({
    title: `Countercheck ${report.command} ${report.runId}`,
    body: [
      element('a', { class: 'skip-link', href: '#scenarios' }, 'Skip to the list'),
      renderVerdict(report),
      element(
        'main',
        {},
        renderFailures(report, groupFailures(report), (scenario) => names.get(scenario)),
        renderWarnings(report),
        renderRequirements(report),
        renderScenarios(report, listed),
      ),
    ],
    embedded: new Map<string, unknown>([['index', indexScenarios(listed)], ...records]),
  });
}
