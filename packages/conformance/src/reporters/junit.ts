import type { Explanation, Report, ScenarioResult } from '../report.ts';
import { caveat, headline } from './about.ts';
import { shorten } from './shorten.ts';

/** More than this no CI server shows, and some refuse to read. */
const LONGEST_TEXT = 20_000;
import { warningsOf } from './warnings.ts';

/** JUnit XML as CI systems read it: one suite a server, one case a scenario. Errors and unknown outcomes are `error`, skips are `skipped`. */
export function renderJunit(report: Report): string {
  const { servers, scenarios, counts, durationMillis, problems } = report;
  const suites = servers.map(({ name }) =>
    renderSuite(
      report,
      name,
      scenarios.filter(({ server }) => server === name),
    ),
  );
  const gate = problems.length === 0 ? [] : [renderGate(problems)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="countercheck" tests="${counts.total + problems.length}" failures="${failures(scenarios) + problems.length}" errors="${counts.error + counts.unknown}" time="${seconds(durationMillis)}">`,
    ...suites,
    ...gate,
    '</testsuites>',
    '',
  ].join('\n');
}

function renderSuite(report: Report, server: string, scenarios: readonly ScenarioResult[]): string {
  const { startedAt } = report;
  const errors = scenarios.filter(({ outcome }) => outcome === 'error' || outcome === 'unknown').length;
  const time = scenarios.reduce((total, { durationMillis }) => total + durationMillis, 0);
  const about = [headline(report), caveat(report)].filter((text) => text !== undefined);
  return [
    `  <testsuite name="${escape(server)}" tests="${scenarios.length}" failures="${failures(scenarios)}" errors="${errors}" skipped="${skipped(scenarios)}" time="${seconds(time)}" timestamp="${escape(startedAt)}">`,
    '    <properties>',
    ...about.map((text) => `      <property name="about" value="${escape(text)}"/>`),
    '    </properties>',
    ...scenarios.map(renderCase),
    '  </testsuite>',
  ].join('\n');
}

function renderCase(scenario: ScenarioResult): string {
  const { id, title, server, durationMillis, outcome, explanation, waived } = scenario;
  const open = `    <testcase name="${escape(`${id}: ${title}`)}" classname="${escape(`countercheck.${server}`)}" time="${seconds(durationMillis)}"`;
  const message = explanation?.message ?? outcome;
  const warned = warningsOf(scenario).map(({ requirement, message: told }) => `${requirement}: ${told}`);
  const output = warned.length === 0 ? '' : `<system-out>${escape(`warnings: ${warned.join(' ')}`)}</system-out>`;
  if (outcome === 'pass') return output === '' ? `${open}/>` : `${open}>${output}</testcase>`;
  if (outcome === 'skip') return `${open}><skipped>${escape(message)}</skipped></testcase>`;
  if (outcome === 'fail' && waived !== undefined)
    return `${open}><skipped>${escape(`waived: ${waived}: ${message}`)}</skipped></testcase>`;
  const element = outcome === 'fail' ? 'failure' : 'error';
  const type = explanation?.requirement ?? explanation?.whose ?? outcome;
  return `${open}><${element} message="${escape(message)}" type="${escape(type)}">${escape(details(explanation))}</${element}>${output}</testcase>`;
}

function renderGate(problems: readonly Explanation[]): string {
  return [
    `  <testsuite name="gate" tests="${problems.length}" failures="${problems.length}" errors="0" skipped="0">`,
    ...problems.map(
      (problem, index) =>
        `    <testcase name="${escape(problem.requirement ?? `gate ${index + 1}`)}" classname="countercheck.gate"><failure message="${escape(problem.message)}">${escape(problem.remedy ?? '')}</failure></testcase>`,
    ),
    '  </testsuite>',
  ].join('\n');
}

function failures(scenarios: readonly ScenarioResult[]): number {
  return scenarios.filter(({ outcome, waived }) => outcome === 'fail' && waived === undefined).length;
}

function skipped(scenarios: readonly ScenarioResult[]): number {
  return scenarios.filter(({ outcome, waived }) => outcome === 'skip' || (outcome === 'fail' && waived !== undefined))
    .length;
}

function details(explanation: Explanation | undefined): string {
  if (!explanation) return '';
  const { expected, actual, source, remedy, requestId, ambiguity } = explanation;
  const rows: (readonly [string, string | undefined])[] = [
    ['expected', expected],
    ['actual', actual],
    ['written', source],
    ['do', remedy],
    ['reading', ambiguity && `${ambiguity.id}: ${ambiguity.option}`],
    ['request', requestId],
  ];
  return rows.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text}`])).join('\n');
}

function seconds(millis: number): string {
  return (millis / 1000).toFixed(3);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Valid in XML 1.0 whatever the text holds and however long it is: what XML cannot say becomes U+FFFD. */
function escape(text: string): string {
  return Array.from(
    shorten(text, LONGEST_TEXT),
    (character) => ENTITIES[character] ?? (isXmlCharacter(character) ? character : '\uFFFD'),
  ).join('');
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}
