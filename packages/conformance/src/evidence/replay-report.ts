import { createValidator, type JudgeContext } from '@countercheck/rules';
import { areSameParts, balancesIn, type BalanceReading } from '../engine/balance.ts';
import { decideAboutAnswer, monthsInWords } from '../engine/expectations.ts';
import { judgeExchange, type Judgement } from '../engine/judge.ts';
import { decidePages, strangersBy } from '../engine/pages.ts';
import { decideAsJudged, verdictOf } from '../engine/payload-verdict.ts';
import { worst } from '../engine/step-outcome.ts';
import { buildCounts } from '../count-outcomes.ts';
import { buildRequirements } from '../report-summary.ts';
import { difference, isEqual } from '../money/at-risk.ts';
import type {
  EvidenceExchange,
  ExpectationResult,
  Report,
  ReportFinding,
  ReportServer,
  StepResult,
} from '../report.ts';
import type { Assertion } from '../scenario/scenario.ts';
import { digestOf, sealOf } from './digest.ts';

/** Something that comes out otherwise when the evidence is judged again. */
export interface ReplayDifference {
  scenario: string;
  server: string;
  /** Place of the step. */
  place: string;
  what: string;
  recorded: string;
  now: string;
}

export interface Replay {
  exchanges: number;
  differences: readonly ReplayDifference[];
}

/** Judges the recorded evidence of a run again, offline: same evidence and same rules, same verdicts. */
export function replayReport(report: Report): Replay {
  const differences: ReplayDifference[] = [];
  let exchanges = 0;
  if (report.digest !== undefined && report.digest !== digestOf(report.scenarios)) {
    differences.push({
      scenario: '',
      server: '',
      place: '',
      what: 'evidence',
      recorded: `digest ${report.digest.slice(0, 12)}`,
      now: `digest ${digestOf(report.scenarios).slice(0, 12)}: the report was changed after the run`,
    });
  }
  if (report.seal !== undefined && report.seal !== sealOf(report)) {
    differences.push({
      scenario: '',
      server: '',
      place: '',
      what: 'seal',
      recorded: report.seal.slice(0, 12),
      now: `${sealOf(report).slice(0, 12)}: the report was changed after the run`,
    });
  }
  for (const [what, recorded, now] of compareSums(report))
    differences.push({ scenario: '', server: '', place: '', what, recorded, now });
  for (const { id, server: name, steps } of report.scenarios) {
    const server = report.servers.find((each) => each.name === name);
    for (const step of steps) {
      exchanges += step.exchanges.length;
      for (const [what, recorded, now] of compareStep(step, server, report))
        differences.push({ scenario: id, server: name, place: step.place, what, recorded, now });
    }
  }
  return { exchanges, differences };
}

/** The first screen of a report follows from its scenarios. */
function compareSums({ command, scenarios, servers, counts, requirements }: Report): Comparison[] {
  if (command !== 'run') return [];
  const counted = JSON.stringify(buildCounts(scenarios));
  const shown = (rows: Report['requirements']) =>
    rows.map(({ id, server, outcome }) => `${id} ${outcome} on ${server}`).toSorted();
  const now = shown(
    buildRequirements(
      scenarios,
      servers.map(({ name }) => name),
    ),
  );
  const recorded = shown(requirements);
  const sums: Comparison[] = [['counts', JSON.stringify(counts), counted]];
  const changed = now.findIndex((row, index) => row !== recorded[index]);
  if (changed !== -1 || recorded.length !== now.length)
    sums.push(['requirement', recorded[changed] ?? 'not there', now[changed] ?? 'not there']);
  return sums.filter(([, before, after]) => before !== after);
}

type Comparison = readonly [what: string, recorded: string, now: string];

function compareStep(step: StepResult, server: ReportServer | undefined, report: Report): Comparison[] {
  const judgements = step.exchanges.map((exchange) => judgeAgain(exchange, server, report));
  const findings = judgements.flatMap((judgement, exchange) =>
    judgement.findings.map((finding) => ({ ...finding, exchange })),
  );
  const applied = judgements.map((judgement) => judgement.applied.join(' ')).join('; ');
  const expectations = step.expectations.map((expectation) =>
    decideAgain(expectation, step, judgements, server, report),
  );
  const outcome = worst([
    step.explanation ? step.outcome : 'pass',
    ...expectations.map((each) => each),
    findings.some(({ severity }) => severity === 'error') ? 'fail' : 'pass',
  ]);
  const comparisons: Comparison[] = [
    ['findings', describeFindings(step.findings), describeFindings(findings)],
    ['rules that applied', step.exchanges.map((exchange) => exchange.applied.join(' ')).join('; '), applied],
    ...step.expectations.map(({ requirement, outcome: recorded }, index): Comparison => [
      requirement,
      recorded,
      expectations[index] ?? 'error',
    ]),
    ['outcome', step.outcome, outcome],
  ];
  return comparisons.filter(([, recorded, now]) => recorded !== now);
}

function contextOf(server: ReportServer | undefined, { reading, readings }: Report): JudgeContext {
  return { ...server?.context, reading, readings };
}

function judgeAgain(
  { judge, request, response, at, token, context }: EvidenceExchange,
  server: ReportServer | undefined,
  report: Report,
): Judgement {
  if (!judge || !response) return { findings: [], applied: [] };
  return judgeExchange(
    judge,
    { request, response, at },
    { ...contextOf(server, report), ...context, ...(token && { token }) },
  );
}

/** Where nothing is recorded to decide by, what was decided stands. */
function decideAgain(
  expectation: ExpectationResult,
  step: StepResult,
  judgements: readonly Judgement[],
  server: ReportServer | undefined,
  report: Report,
): ExpectationResult['outcome'] {
  const { assertion, compared, outcome, requirement } = expectation;
  const [exchange] = step.exchanges;
  const [judgement = { findings: [], applied: [] }] = judgements;
  if (assertion === undefined || outcome === 'skip' || !exchange) return outcome;
  const asserted = assertion as Assertion;
  if (asserted !== 'holds' && 'months' in asserted)
    return monthsInWords(asserted.months) === monthsInWords(amountsIn(step).months) ? 'pass' : 'fail';
  if (asserted !== 'holds' && 'pages' in asserted)
    return decidePages(asserted.pages, step.exchanges, strangersBy(exchange, contextOf(server, report))).outcome;
  if (compared) {
    const reading = amountsIn(step);
    const moved = difference(reading.amount, compared.before);
    if (compared.moves.some((move) => isEqual(move, moved)))
      return !compared.parts || areSameParts(compared.parts, reading) ? 'pass' : 'fail';
    return outcome === 'pass' ? 'fail' : outcome;
  }
  const exchanged = {
    delivery: {
      request: exchange.request,
      response: exchange.response,
      mayHaveArrived: true,
      sentAt: 0,
      durationMillis: 0,
    },
    evidence: exchange,
    judgement,
  };
  if (asserted !== 'holds' && 'asJudged' in asserted) {
    const { reading = 'default', readings = {}, tenant } = contextOf(server, report);
    const validator = createValidator({ reading, readings, ...(tenant && { tenant }) });
    return (
      decideAsJudged(
        requirement,
        exchanged,
        verdictOf(validator.validateText(exchange.request.body ?? '').findings, reading),
      )[0]?.outcome ?? 'error'
    );
  }
  const token = { value: '', context: 'system' as const, scopes: grantedIn(exchange), tenant: null, expiresAt: null };
  return (
    decideAboutAnswer(
      { [requirement]: asserted },
      exchanged,
      exchange.judge === 'judgeToken' && token.scopes ? token : undefined,
    )[0]?.outcome ?? 'error'
  );
}

function amountsIn(step: StepResult): BalanceReading {
  const bodies = step.exchanges.slice(-(step.balance?.pages ?? 1)).map(({ response }) => response?.body ?? null);
  const read = balancesIn(bodies);
  return typeof read === 'string' ? { amount: '0', accounts: {}, months: {}, currencies: [] } : read;
}

function grantedIn({ response }: EvidenceExchange): string[] | null {
  try {
    const body: unknown = JSON.parse(response?.body ?? '');
    const scope =
      typeof body === 'object' && body !== null && 'access_token' in body && 'scope' in body ? body.scope : undefined;
    return typeof scope === 'string' && response?.status === 200
      ? scope.split(' ').filter((each) => each !== '')
      : null;
  } catch {
    return null;
  }
}

function describeFindings(findings: readonly ReportFinding[]): string {
  return (
    findings
      .map(({ rule, severity, path, exchange }) => `${severity} ${rule} at ${path} of exchange ${exchange ?? 0}`)
      .toSorted()
      .join('; ') || 'none'
  );
}
