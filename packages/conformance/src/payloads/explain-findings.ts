import type { RuleText } from '@countercheck/rules/payloads';
import type { Explanation, ReportFinding } from '../report.ts';

/** What is told of a finding. */
export type ExplainedFinding = Pick<ReportFinding, 'rule' | 'severity' | 'path' | 'message' | 'remedy' | 'ambiguity'>;

/** Why something that was judged by these rules is no pass; `undefined` where no finding is an error. */
export function explainFindings(
  findings: readonly ExplainedFinding[],
  whose: 'payload' | 'application',
  rules: readonly Pick<RuleText, 'id' | 'source'>[],
): Explanation | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return undefined;
  const { rule, message, remedy, ambiguity } = first;
  const source = rules.find(({ id }) => id === rule)?.source;
  const broken = [...new Set(errors.map((error) => error.rule))];
  return {
    whose,
    requirement: rule,
    message: errors.length === 1 ? message : `${errors.length} errors: ${broken.join(', ')}`,
    remedy,
    ...(source && { source: `${source.document}, ${source.section} (${source.basis})` }),
    expected: 'no finding at error level',
    actual: errors.map((error) => `${error.rule} at ${error.path}: ${error.message}`).join('\n'),
    ...(ambiguity && { ambiguity: { id: ambiguity, option: `--reading ${ambiguity}=READING` } }),
  };
}

/** Each broken rule once, with all the places where it is broken. */
export function explainEachRule(
  findings: readonly ExplainedFinding[],
  whose: 'payload' | 'application',
  rules: readonly Pick<RuleText, 'id' | 'source'>[],
): Explanation[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const names = new Set(errors.map(({ rule }) => rule));
  return [...names].flatMap((name) => {
    const broken = errors.filter(({ rule }) => rule === name);
    const explanation = explainFindings(broken, whose, rules);
    return explanation && broken[0] ? [{ ...explanation, message: broken[0].message }] : [];
  });
}
