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
import type { MockDescription, RecordedExchange } from '@countercheck/mock';
import type { ExchangeResult, ReadingOptions } from '@countercheck/rules';
import { explainFindings } from '@countercheck/conformance/payloads';
import type { Surroundings } from '../surroundings.ts';
import { readVersion } from '../version.ts';
import type { EndOfCommand } from './run-graded.ts';

/** What an application did, and what is to be said of it. */
export interface Graded {
  readonly startedAt: number;
  readonly description: MockDescription;
  readonly end: EndOfCommand;
  readonly exchanges: readonly RecordedExchange[];
  readonly judgement: ExchangeResult;
}

const APPLICATION = 'application';
const RUN_ID_DIGITS = 12;

/** One scenario, the application, with a step for each of its requests. */
export function createGradeReport(
  graded: Graded,
  { reading = 'default', readings = {} }: ReadingOptions,
  surroundings: Surroundings,
): Report {
  const { startedAt, description } = graded;
  const version = readVersion();
  const runId = surroundings.randomHex(RUN_ID_DIGITS);
  const secrets = description.clients.flatMap(({ secret }) => secret ?? []);
  const scenario = toScenario(graded, createRedactor({ key: runId, secrets }), surroundings.now() - startedAt);
  return {
    format: REPORT_FORMAT,
    command: 'grade',
    tool: { name: 'countercheck', version, rules: version },
    complete: !surroundings.interruption.aborted,
    runId,
    seed: 0,
    startedAt: new Date(startedAt).toISOString(),
    durationMillis: surroundings.now() - startedAt,
    reading,
    readings: { ...readings },
    labels: {},
    servers: [{ name: APPLICATION, kind: 'application' }],
    scenarios: [scenario],
    requirements: buildRequirements([scenario], [APPLICATION]),
    counts: buildCounts([scenario]),
    money: [],
    problems: problemsOf(graded),
  };
}

function toScenario({ exchanges, judgement }: Graded, redactor: Redactor, durationMillis: number): ScenarioResult {
  const steps = exchanges.map((exchange, index) => toStep(exchange, index, judgement, redactor));
  const explanation = explainFindings(
    steps.flatMap(({ findings }) => findings),
    'application',
  );
  return {
    id: APPLICATION,
    title: 'what the application sent',
    server: APPLICATION,
    outcome: exchanges.length === 0 ? 'skip' : judgement.valid ? 'pass' : 'fail',
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
  const explanation = explainFindings(own, 'application');
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

/** Nothing sent is no pass, nor is a command that failed by itself. */
function problemsOf({ exchanges, end }: Graded): Explanation[] {
  const problems: Explanation[] = [];
  if (exchanges.length === 0) {
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
