import {
  createValidator,
  type Finding,
  type Reading,
  type RequirementId,
  type TenantContext,
  type Validator,
} from '@countercheck/rules';

/** Every random test of the suite starts here unless it says so; `npm run fuzz:long` starts elsewhere. */
export const SEED = 20261122;
export const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];

const validators = new Map<string, Validator>();

/** The validator of that reading and hospital, made once. */
export function validatorFor(reading: Reading, tenant: TenantContext = {}): Validator {
  const key = `${reading} ${JSON.stringify(tenant)}`;
  const known = validators.get(key);
  if (known !== undefined) return known;
  const made = createValidator({ reading, tenant });
  validators.set(key, made);
  return made;
}

/** The rules with a finding, each once, sorted. */
export function rulesIn(findings: readonly Finding[]): RequirementId[] {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted();
}
