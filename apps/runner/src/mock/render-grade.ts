import type { Report } from '@countercheck/conformance';
import { RULES, type Severity } from '@countercheck/rules';
import type { Paint } from '../colors.ts';
import { printable } from '../plain-text.ts';
import { counted, renderFinding } from '../render-finding.ts';

/** What is to be said of an application, request by request. */
export function renderGrade({ scenarios, problems }: Report, paint: Paint, columns: number): string {
  const steps = scenarios.flatMap((scenario) => scenario.steps);
  const findings = steps.flatMap(({ place, title, findings: own }) =>
    own.map((finding) => renderFinding(`request ${place}: ${title}`, finding, RULES, paint, columns)),
  );
  const count = (severity: Severity): number =>
    steps.flatMap((step) => step.findings).filter((finding) => finding.severity === severity).length;
  const isGood = problems.length === 0 && count('error') === 0;
  return [
    ...findings.map((finding) => `${finding}\n`),
    ...problems.map(({ message, remedy = '' }) => `${paint('red', 'GATE')} ${printable(`${message} ${remedy}`)}\n`),
    'Judged was what the application sent to the mock: it shows nothing about Millennium.',
    `${counted(steps.length, 'request')}: ${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}.`,
    isGood ? paint('green', 'PASS') : paint('red', 'FAIL'),
    '',
  ].join('\n');
}
