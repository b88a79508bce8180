import type { Reading, TenantContext, ValidationResult, Validator } from '@countercheck/rules';
import type { RulesModule } from './rules-version.ts';
import type { Sample } from './sample.ts';

export type JudgeSample = (sample: Sample, reading: Reading) => ValidationResult;

/** Lets one version of the rules judge samples; a validator is made once for each hospital and reading. */
export function createJudge(rules: RulesModule): JudgeSample {
  const validators = new Map<string, Validator>();
  const validatorFor = (tenant: TenantContext | undefined, reading: Reading): Validator => {
    const key = `${reading} ${JSON.stringify(tenant)}`;
    const kept = validators.get(key) ?? rules.createValidator({ reading, ...(tenant && { tenant }) });
    validators.set(key, kept);
    return kept;
  };
  return (sample, reading) => {
    if ('body' in sample) return validatorFor(sample.tenant, reading).validateText(sample.body);
    if ('payloads' in sample) return rules.validateBatch(sample.payloads, { reading });
    const context = { ...sample.context, reading };
    if (sample.judge === 'judgeClient') return rules.judgeClient(sample.exchanges, context);
    const [exchange] = sample.exchanges;
    if (exchange === undefined) throw new Error(`${sample.name} has no exchange.`);
    return rules[sample.judge](exchange, context);
  };
}
