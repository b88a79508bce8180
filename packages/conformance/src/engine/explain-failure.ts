import { parseJson, valueAt } from './json-values.ts';
import { AMBIGUITIES, REQUIREMENTS } from '@countercheck/rules';
import type {
  EvidenceExchange,
  ExpectationResult,
  Explanation,
  Outcome,
  ReportFinding,
  Responsible,
  StepResult,
} from '../report.ts';

/** Says of a scenario that is no pass whose that is, what was expected, and where it is written: each broken requirement once, or the one reason. */
export function explainFailures(steps: readonly StepResult[], outcome: Outcome): Explanation[] {
  if (outcome === 'fail') return uniqueByRequirement(steps.flatMap(explainBroken));
  const step = steps.find((each) => each.outcome === outcome);
  if (!step) return [];
  if (step.explanation) return [step.explanation];
  const expectation = step.expectations.find((each) => each.outcome === outcome);
  if (!expectation) return [];
  const isThrottled = step.exchanges.some(({ response }) => response?.status === TOO_MANY_REQUESTS);
  return [
    isThrottled
      ? { ...explainExpectation(expectation, step, 'configuration'), remedy: LESS_OFTEN }
      : explainExpectation(expectation, step, 'kit'),
  ];
}

const TOO_MANY_REQUESTS = 429;
const LESS_OFTEN = 'Lower requestsPerSecond in the configuration of the server, and run again.';

/** What a step expected comes first: it says what the scenario is about. */
function explainBroken(step: StepResult): Explanation[] {
  return [
    ...step.expectations
      .filter(({ outcome }) => outcome === 'fail')
      .map((expectation) => explainExpectation(expectation, step, 'server')),
    ...step.findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => explainFinding(finding, step.exchanges[finding.exchange ?? 0])),
  ];
}

function uniqueByRequirement(explanations: readonly Explanation[]): Explanation[] {
  const seen = new Set<string | undefined>();
  return explanations.filter(({ requirement }) => !seen.has(requirement) && seen.add(requirement));
}

function explainExpectation(
  { requirement, expected, actual }: ExpectationResult,
  step: StepResult,
  whose: Responsible,
): Explanation {
  const ambiguity = AMBIGUITIES.find(({ rules }) => rules.some((rule) => rule === requirement))?.id;
  return {
    whose,
    message: `${statementOf(requirement)} In step ${step.place}, ${step.title}: ${actual}.`,
    requirement,
    expected,
    actual,
    ...sourceOf(requirement),
    ...(ambiguity !== undefined && { ambiguity: { id: ambiguity, option: optionFor(ambiguity) } }),
    ...requestOf(step.exchanges[0]),
  };
}

function explainFinding(finding: ReportFinding, exchange: EvidenceExchange | undefined): Explanation {
  const { rule, message, remedy, ambiguity } = finding;
  return {
    whose: ambiguity === undefined ? 'server' : 'documentation',
    message,
    remedy,
    requirement: rule,
    actual: actualAt(finding, exchange),
    ...sourceOf(rule),
    ...(ambiguity !== undefined && { ambiguity: { id: ambiguity, option: optionFor(ambiguity) } }),
    ...requestOf(exchange),
  };
}

const LONGEST_VALUE = 120;

/** Where the fault is, and what stands there when that can be shown in a line. */
function actualAt({ path, pointer }: ReportFinding, exchange: EvidenceExchange | undefined): string {
  const response = exchange?.response && {
    ...exchange.response,
    body: parseJson(exchange.response.body) ?? exchange.response.body,
  };
  const value = valueAt({ request: exchange?.request, response }, pointer);
  const isShown = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isShown ? `${path} is ${value === '' ? 'empty' : String(value).slice(0, LONGEST_VALUE)}` : path;
}

function statementOf(requirement: string): string {
  return REQUIREMENTS.find(({ id }) => id === requirement)?.statement ?? requirement;
}

function sourceOf(requirement: string): { source?: string } {
  const found = REQUIREMENTS.find(({ id }) => id === requirement);
  return found?.source ? { source: `${found.source.document}, ${found.source.section} (${found.source.basis})` } : {};
}

function optionFor(id: string): string {
  return `--reading, or readings: { ${id}: … }; 'countercheck explain ${id}' tells the readings`;
}

/** For the vendor's support, and to look again where that does no harm. */
function requestOf(exchange: EvidenceExchange | undefined): Pick<Explanation, 'requestId' | 'curl'> {
  if (!exchange) return {};
  const { requestId, request } = exchange;
  const isHarmless = request.method === 'GET' || request.method === 'HEAD';
  return { ...(requestId !== undefined && { requestId }), ...(isHarmless && { curl: curlFor(request) }) };
}

function curlFor({ url, headers }: EvidenceExchange['request']): string {
  const shown = Object.entries(headers).map(([name, value]) =>
    name === 'authorization' ? `-H 'authorization: Bearer '"$TOKEN"` : `-H ${quoted(`${name}: ${value}`)}`,
  );
  return ['curl', '-i', ...shown, quoted(url)].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
