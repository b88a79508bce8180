import { AMBIGUITIES, REQUIREMENTS } from '@countercheck/rules';
import type { EvidenceExchange, Explanation, Outcome, ReportFinding, StepResult } from '../report.ts';

/** Says of a scenario that is no pass whose that is, what was expected, and where it is written. */
export function explainFailure(steps: readonly StepResult[], outcome: Outcome): Explanation | undefined {
  const step = steps.find((each) => each.outcome === outcome);
  if (!step) return undefined;
  if (step.explanation && outcome !== 'fail') return step.explanation;
  const finding = step.findings.find(({ severity }) => severity === 'error');
  if (finding && outcome === 'fail') return explainFinding(finding, step.exchanges[finding.exchange ?? 0]);
  const expectation = step.expectations.find((each) => each.outcome === outcome);
  if (!expectation) return step.explanation;
  const { requirement, expected, actual } = expectation;
  return {
    whose: outcome === 'fail' ? 'server' : 'kit',
    message: `${step.title}: expected ${expected}; ${actual}.`,
    requirement,
    expected,
    actual,
    ...sourceOf(requirement),
    ...requestOf(step.exchanges[0]),
  };
}

function explainFinding(finding: ReportFinding, exchange: EvidenceExchange | undefined): Explanation {
  const { rule, message, remedy, ambiguity, path } = finding;
  return {
    whose: ambiguity === undefined ? 'server' : 'documentation',
    message,
    remedy,
    requirement: rule,
    actual: path,
    ...sourceOf(rule),
    ...(ambiguity !== undefined && { ambiguity: { id: ambiguity, option: optionFor(ambiguity) } }),
    ...requestOf(exchange),
  };
}

function sourceOf(requirement: string): { source?: string } {
  const found = REQUIREMENTS.find(({ id }) => id === requirement);
  return found?.source ? { source: `${found.source.document}, ${found.source.section} (${found.source.basis})` } : {};
}

function optionFor(id: string): string {
  const isKnown = AMBIGUITIES.some((ambiguity) => ambiguity.id === id);
  return isKnown ? `--reading lenient, or readings: { ${id}: lenient }` : '--reading lenient';
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
