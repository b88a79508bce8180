import type { Report, ReportFinding, ScenarioResult } from '../report.ts';
import { caveat, countLine, headline, requirementLine } from './about.ts';
import { groupFailures, isGood, type FailureGroup } from './failure-groups.ts';
import { plain } from './paint.ts';

const MOST_FINDINGS = 1000;

/** One page that needs nothing beside it: no script, no font, no picture, nothing fetched. */
export function renderHtml(report: Report): string {
  const isPass = isGood(report);
  const warning = caveat(report);
  const groups = groupFailures(report);
  const body = [
    `<h1>Conformance: <span class="${isPass ? 'pass' : 'fail'}">${isPass ? 'pass' : 'fail'}</span></h1>`,
    ...(warning === undefined ? [] : [`<p class="caveat">${escape(warning)}</p>`]),
    `<p>${escape(headline(report))}</p>`,
    `<p>${escape(countLine(report))}</p>`,
    ...(report.requirements.length === 0 ? [] : [`<p>${escape(requirementLine(report))}</p>`]),
    ...renderMoney(report),
    ...report.problems.map(
      ({ message, remedy = '' }) => `<p class="fail">Gate: ${escape(message)} ${escape(remedy)}</p>`,
    ),
    ...groups.map(renderGroup),
    ...renderFindings(report.scenarios),
    ...renderRequirements(report),
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width">',
    '<title>Countercheck report</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE = [
  'body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}',
  'h2{font-size:1.05rem;margin:1.6rem 0 .3rem}dl{display:grid;grid-template-columns:7rem 1fr;gap:.1rem 1rem;margin:0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}',
  'table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #ddd;overflow-wrap:anywhere}',
  '.pass{color:#116329}.fail,.error,.unknown{color:#a40e26}.skip,.warning{color:#7d4e00}.caveat{border-left:4px solid #7d4e00;padding-left:.8rem}',
].join('');

function renderMoney({ money }: Report): string[] {
  if (money.length === 0) return [];
  const rows = money.map(({ server, what, amount, currency, transactions }) =>
    row([what, server, `${amount} ${currency}`, String(transactions)]),
  );
  return [`<table><tr><th>money</th><th>where</th><th>amount</th><th>transactions</th></tr>${rows.join('')}</table>`];
}

function renderGroup({ outcome, server, explanation, scenarios }: FailureGroup): string {
  const { requirement, whose, message, expected, actual, source, remedy, ambiguity, requestId } = explanation;
  const rows: (readonly [string, string | undefined])[] = [
    ['what', message],
    ['expected', expected],
    ['actual', actual],
    ['written', source],
    ['do', remedy],
    ['reading', ambiguity && `${ambiguity.id}: ${ambiguity.option}`],
    ['request', requestId],
    ['waived', scenarios[0]?.waived],
    ['in', scenarios.map(({ id }) => id).join(', ')],
  ];
  const list = rows.flatMap(([label, text]) =>
    text === undefined ? [] : [`<dt>${label}</dt><dd>${escape(text)}</dd>`],
  );
  return `<h2><span class="${outcome}">${outcome}</span> ${escape(requirement ?? whose)} on ${escape(server)}</h2><dl>${list.join('')}</dl>`;
}

/** Findings of files, one row each; those of servers are told by their groups. */
function renderFindings(scenarios: readonly ScenarioResult[]): string[] {
  const rows = scenarios
    .flatMap((scenario) =>
      scenario.steps
        .filter(({ kind }) => kind === 'validate')
        .flatMap(({ findings }) => findings.map((finding) => [scenario, finding] as const)),
    )
    .slice(0, MOST_FINDINGS)
    .map(([scenario, finding]) =>
      row([placeOf(scenario, finding), finding.severity, finding.rule, `${finding.message} ${finding.remedy}`]),
    );
  return rows.length === 0
    ? []
    : [
        '<h2>Findings</h2>',
        `<table><tr><th>where</th><th>severity</th><th>rule</th><th>what and what to do</th></tr>${rows.join('')}</table>`,
      ];
}

function placeOf({ source, id }: ScenarioResult, { line, column, path }: ReportFinding): string {
  return `${[source?.file ?? id, line, column].filter((part) => part !== undefined).join(':')} ${path}`;
}

function renderRequirements({ requirements, servers }: Report): string[] {
  if (requirements.length === 0) return [];
  const names = servers.map(({ name }) => name);
  const ids = [...new Set(requirements.map(({ id }) => id))];
  const outcomeOf = (id: string, server: string) =>
    requirements.find((each) => each.id === id && each.server === server)?.outcome ?? '';
  const rows = ids.map((id) => row([id, ...names.map((name) => outcomeOf(id, name))]));
  return [
    '<h2>Requirements</h2>',
    `<table><tr><th>requirement</th>${names.map((name) => `<th>${escape(name)}</th>`).join('')}</tr>${rows.join('')}</table>`,
  ];
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return plain(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
