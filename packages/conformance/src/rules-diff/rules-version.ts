import type * as rules from '@countercheck/rules';

/** What of `@countercheck/rules` two versions are compared by. A version before the first release with all of it cannot be compared. */
export type RulesModule = Pick<
  typeof rules,
  | 'AMBIGUITIES'
  | 'BASE_PAYLOADS'
  | 'basePayload'
  | 'createValidator'
  | 'judgeAccountRead'
  | 'judgeAccountSearch'
  | 'judgeClient'
  | 'judgeCreate'
  | 'judgeDiscovery'
  | 'judgeError'
  | 'judgeToken'
  | 'PAYLOAD_RULES'
  | 'REQUIREMENTS'
  | 'validateBatch'
>;

/** A version of the rules, ready to judge. */
export interface RulesVersion {
  /** As its package says. */
  readonly version: string;
  readonly rules: RulesModule;
}

/** The names that a module must export to be one of `@countercheck/rules`. */
export const REQUIRED_EXPORTS: readonly (keyof RulesModule)[] = [
  'AMBIGUITIES',
  'BASE_PAYLOADS',
  'basePayload',
  'createValidator',
  'judgeAccountRead',
  'judgeAccountSearch',
  'judgeClient',
  'judgeCreate',
  'judgeDiscovery',
  'judgeError',
  'judgeToken',
  'PAYLOAD_RULES',
  'REQUIREMENTS',
  'validateBatch',
];
