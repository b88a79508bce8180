import { REQUIREMENTS } from '@countercheck/rules';
import type { Explanation, ReportFinding } from '../report.ts';

/** What is told of a finding. */
export type ExplainedFinding = Pick<ReportFinding, 'rule' | 'severity' | 'path' | 'message' | 'remedy' | 'ambiguity'>;

/** Why something that was judged is no pass; `undefined` where no finding is an error. */
export function explainFindings(
  findings: readonly ExplainedFinding[],
  whose: 'payload' | 'application',
): Explanation | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return undefined;
  const { rule, message, remedy, ambiguity } = first;
  const source = REQUIREMENTS.find(({ id }) => id === rule)?.source;
  const rules = [...new Set(errors.map((error) => error.rule))];
  return {
    whose,
    requirement: rule,
    message: errors.length === 1 ? message : `${errors.length} errors: ${rules.join(', ')}`,
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
): Explanation[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const rules = new Set(errors.map(({ rule }) => rule));
  return [...rules].flatMap((name) => {
    const broken = errors.filter(({ rule }) => rule === name);
    const explanation = explainFindings(broken, whose);
    return explanation && broken[0] ? [{ ...explanation, message: broken[0].message }] : [];
  });
}
