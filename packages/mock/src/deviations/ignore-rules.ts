import { PAYLOAD_RULES, type PayloadRule, type ReadingOptions, type ValidationResult } from '@countercheck/rules';
import { createReadingOf } from '../reading-of.ts';
import type { Deviation } from './deviation.ts';

/** One deviation for each payload rule that is an error as it is read: the server does not look at it. */
export function ignoreRules(readings: ReadingOptions): readonly Deviation[] {
  return PAYLOAD_RULES.filter((rule) => severityOf(rule, readings) === 'error').map(({ id, statement }) => ({
    id: `ignores-${id}`,
    description: `A create is accepted although it breaks this: ${statement}`,
    breaks: [id],
    replace: ({ judgePayload }) => ({
      judgePayload: (...asked) => withoutRule(judgePayload(...asked), id),
      isCurrencyKept: () => true,
    }),
  }));
}

function severityOf({ severity }: PayloadRule, readings: ReadingOptions): string {
  return typeof severity === 'string' ? severity : severity[createReadingOf(readings)(severity.ambiguity)];
}

function withoutRule({ findings }: ValidationResult, id: PayloadRule['id']): ValidationResult {
  const left = findings.filter(({ rule }) => rule !== id);
  return { valid: !left.some(({ severity }) => severity === 'error'), findings: left };
}
