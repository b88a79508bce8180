import type { MoneyTotal, Report, ReportServer } from '../../report.ts';
import { caveat } from '../about.ts';
import { isGood } from '../failure-groups.ts';
import { type Content, element, type Markup } from './markup.ts';
import { counted, moneyText, nounOf, OUTCOMES, SIGNS, verdictSentence, written } from './wording.ts';

/** What a reader wants to know first: the verdict, how much of it, of whom, and what it cost. */
export function renderVerdict(report: Report): Markup {
  const warning = caveat(report);
  const isPass = isGood(report);
  return element(
    'header',
    { class: `verdict ${isPass ? 'pass' : 'fail'}` },
    element('p', { class: 'product' }, `Countercheck ${report.command}`),
    element('h1', {}, element('span', { class: `badge ${isPass ? 'pass' : 'fail'}` }, isPass ? 'Pass' : 'Fail')),
    element('p', { class: 'sentence' }, verdictSentence(report)),
    warning === undefined ? undefined : element('p', { class: 'caveat' }, warning),
    report.problems.map(({ message, remedy }) =>
      element('p', { class: 'caveat' }, element('b', {}, 'Gate not met: '), message, remedy ? ` ${remedy}` : undefined),
    ),
    report.unsettled?.map(({ message, remedy }) =>
      element('p', { class: 'caveat' }, element('b', {}, 'Still open: '), message, remedy ? ` ${remedy}` : undefined),
    ),
    renderCounts(report),
    renderFacts(report),
  );
}

function renderCounts(report: Report): Markup {
  const { counts, command } = report;
  const told = OUTCOMES.filter(
    (outcome) => command !== 'validate' || counts[outcome] > 0 || outcome === 'pass' || outcome === 'fail',
  );
  return element(
    'div',
    { class: 'counts', role: 'group', 'aria-label': `${nounOf(report)}s by outcome` },
    told.map((outcome) =>
      element(
        'button',
        { type: 'button', class: `count ${outcome}`, 'data-outcome': outcome, 'aria-pressed': 'false' },
        element('b', {}, element('span', { 'aria-hidden': 'true' }, `${SIGNS[outcome]} `), written(counts[outcome])),
        element('span', {}, outcome),
      ),
    ),
  );
}

function renderFacts(report: Report): Markup {
  const { tool, reading, readings, seed, labels, startedAt, durationMillis, runId } = report;
  const others = Object.entries(readings).map(([id, name]) => `${id} ${name}`);
  const facts: (readonly [string, Content])[] = [
    ...report.servers.map((server) => ['judged', describeServer(server)] as const),
    ['money', renderMoney(report)],
    ['requirements', renderRequirementCounts(report)],
    ['reading', [reading, ...others].join(', ')],
    ...(report.command === 'run' || report.command === 'fuzz' ? [['seed', String(seed)] as const] : []),
    ['made', `${startedAt.replace('T', ' ').replace(/[.]\d+Z$/, ' UTC')} in ${(durationMillis / 1000).toFixed(1)} s`],
    ['by', `${tool.name} ${tool.version}, rules ${tool.rules}, run ${runId}`],
    ...Object.entries(labels).map(([name, value]) => [name, value] as const),
  ];
  return element(
    'dl',
    { class: 'facts' },
    facts.map(([name, content]) => element('div', {}, element('dt', {}, name), element('dd', {}, content))),
  );
}

const KINDS: Readonly<Record<ReportServer['kind'], string>> = {
  'embedded-mock': 'the embedded mock',
  server: 'a server',
  application: 'an application',
  files: 'payloads in files',
};

function describeServer({ name, kind, baseUrl }: ReportServer): Content {
  const address = baseUrl === undefined ? undefined : [' ', element('code', {}, baseUrl)];
  return kind === 'files' ? KINDS[kind] : [element('b', {}, name), `, ${KINDS[kind]}`, address];
}

const MONEY_WORDS: Readonly<Record<MoneyTotal['what'], string>> = {
  posted: 'posted',
  unknown: 'perhaps posted: the answer was lost',
  planned: 'planned, not sent',
  accepted: 'would be accepted',
  refused: 'would be refused',
  duplicate: 'sent twice',
};

function renderMoney({ money, command, servers }: Report): Content {
  if (money.length === 0) {
    if (command === 'validate') return 'no amount could be read';
    return servers.every(({ kind }) => kind !== 'server')
      ? 'none: no server outside this computer was posted to'
      : 'nothing was posted';
  }
  return element(
    'ul',
    { class: 'money' },
    money.map(({ server, currency, amount, what, transactions }) =>
      element(
        'li',
        { class: what },
        element('b', {}, moneyText({ currency, amount })),
        ` ${MONEY_WORDS[what]}, ${counted(transactions, 'transaction')}`,
        servers.length > 1 ? ` on ${server}` : undefined,
      ),
    ),
  );
}

function renderRequirementCounts({ requirements, command }: Report): Content {
  const count = (...outcomes: string[]): number =>
    requirements.filter(({ outcome }) => outcomes.includes(outcome)).length;
  if (command === 'validate') return `${count('fail')} broken`;
  const parts = [
    `${count('pass')} shown`,
    `${count('fail')} broken`,
    `${count('skip', 'error', 'unknown')} undecided`,
    `${count('not-exercised')} not exercised`,
  ];
  return element('a', { href: '#requirements' }, parts.join(', '));
}
