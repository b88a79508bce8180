import {
  buildCounts,
  buildRequirements,
  createRedactor,
  type Explanation,
  type Redactor,
  type Report,
  REPORT_FORMAT,
  type ScenarioResult,
  type StepResult,
} from '@countercheck/conformance';
import type { Grade, GradedSequence, JournalEntry, MockDescription, RecordedExchange } from '@countercheck/mock';
import { type ExchangeResult, type ReadingOptions, RULES } from '@countercheck/rules';
import { explainFindings } from '@countercheck/conformance/payloads';
import type { Surroundings } from '../surroundings.ts';
import { readVersion } from '../version.ts';
import type { EndOfCommand } from './run-graded.ts';

/** What an application did, and what is to be said of it. */
export interface Graded {
  readonly startedAt: number;
  readonly description: MockDescription;
  readonly end: EndOfCommand;
  readonly grade: Grade;
}

const APPLICATION = 'application';
const RUN_ID_DIGITS = 12;

/** The application as a scenario for each hospital it talked to, with a step for each of its requests. */
export function createGradeReport(
  graded: Graded,
  { reading = 'default', readings = {} }: ReadingOptions,
  surroundings: Surroundings,
): Report {
  const { startedAt, description } = graded;
  const version = readVersion();
  const runId = surroundings.randomHex(RUN_ID_DIGITS);
  const secrets = description.clients.flatMap(({ secret }) => secret ?? []);
  const redactor = createRedactor({ key: runId, secrets });
  const durationMillis = surroundings.now() - startedAt;
  const scenarios = graded.grade.sequences.map((sequence, index) =>
    toScenario(sequence, index, redactor, durationMillis),
  );
  return {
    format: REPORT_FORMAT,
    command: 'grade',
    tool: { name: 'countercheck', version, rules: version },
    complete: !surroundings.interruption.aborted,
    runId,
    seed: 0,
    startedAt: new Date(startedAt).toISOString(),
    durationMillis,
    reading,
    readings: { ...readings },
    labels: {},
    servers: [{ name: APPLICATION, kind: 'application' }],
    scenarios,
    requirements: buildRequirements(scenarios, [APPLICATION]),
    counts: buildCounts(scenarios),
    money: [],
    problems: redactor.deep(problemsOf(graded)),
  };
}

function toScenario(
  { tenant, exchanges, result: judgement }: GradedSequence,
  index: number,
  redactor: Redactor,
  durationMillis: number,
): ScenarioResult {
  const steps = exchanges.map((exchange, index) => toStep(exchange, index, judgement, redactor));
  const explanation = explainFindings(
    steps.flatMap(({ findings }) => findings),
    'application',
    RULES,
  );
  return {
    id: index === 0 ? APPLICATION : `${APPLICATION}-${index + 1}`,
    title: `what the application sent to ${tenant}`,
    server: APPLICATION,
    outcome: judgement.valid ? 'pass' : 'fail',
    ...(explanation && { explanation }),
    verifies: [...judgement.applied],
    steps,
    durationMillis,
  };
}

function toStep(
  exchange: RecordedExchange,
  index: number,
  { findings, applied }: ExchangeResult,
  redactor: Redactor,
): StepResult {
  const own = findings
    .filter(({ pointer }) => new RegExp(`^/${index}(?:/|$)`).test(pointer))
    .map((finding) => redactor.deep(finding));
  const { at, token } = exchange;
  const request = redactor.request({ ...exchange.request, headers: { ...exchange.request.headers } });
  const response =
    exchange.response && redactor.response({ ...exchange.response, headers: { ...exchange.response.headers } });
  const explanation = explainFindings(own, 'application', RULES);
  return {
    place: String(index + 1),
    kind: 'observe',
    title: `${request.method} ${new URL(request.url).pathname}`,
    outcome: explanation === undefined ? 'pass' : 'fail',
    ...(explanation && { explanation }),
    exchanges: [
      {
        judge: null,
        request,
        response,
        at,
        durationMillis: 0,
        ...(token && { token: { ...token, scopes: [...token.scopes] } }),
        applied: index === 0 ? [...applied] : [],
        ...(response === null && { failure: 'the connection was reset' }),
      },
    ],
    expectations: [],
    findings: own.map((finding) => ({ ...finding, exchange: 0 })),
  };
}

/** Nothing sent is no pass, nor is money posted twice, nor a command that failed by itself. */
function problemsOf({ grade, end }: Graded): Explanation[] {
  const problems: Explanation[] = grade.postedTwice.map(postedTwice);
  if (grade.sequences.length === 0) {
    problems.push({
      whose: 'application',
      message: 'Nothing was exercised: the command sent no request to the mock.',
      remedy:
        'Let it read COUNTERCHECK_BASE_URL, COUNTERCHECK_TOKEN_URL, COUNTERCHECK_CLIENT_ID and COUNTERCHECK_CLIENT_SECRET.',
    });
  }
  if (end.code !== 0) {
    problems.push({
      whose: 'application',
      message: `The command ended with ${end.signal ?? end.code}.`,
      remedy: 'Look at what it printed.',
    });
  }
  return problems;
}

function postedTwice({ type, identifier, target, postings, currency }: JournalEntry): Explanation {
  const amounts = postings.map(({ amount }) => `${amount} ${currency}`).join(' and ');
  return {
    whose: 'application',
    message: `The ${type} ${identifier} to ${target} posted again (${amounts}) what had been posted when the answer to an earlier create was lost.`,
    remedy: 'When an answer is lost, look at the balance: create again only when it has not moved.',
  };
}
