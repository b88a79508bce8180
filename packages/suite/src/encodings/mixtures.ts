import { isCannot, PAYLOAD_RULES } from '@countercheck/rules';
import type { Mixture } from './compared-payloads.ts';

export const SCHEMA_MIXTURE: Mixture = { breaking: 1, mutants: 16, several: 1 };

/** What breaks a rule of shape FHIRPath mostly does not see. */
export const INVARIANT_MIXTURE: Mixture = {
  breaking: 6,
  rules: PAYLOAD_RULES.filter(({ kind, invariant }) => kind !== 'shape' && !isCannot(invariant)).map(({ id }) => id),
  mutants: 1,
  several: 1,
};
