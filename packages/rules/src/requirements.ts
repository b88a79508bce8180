import type { Requirement, RequirementWithoutRule, Rule } from './requirement.ts';
import { INTERACTION_REQUIREMENTS } from './requirements/interactions.ts';
import { KNOWLEDGE } from './requirements/knowledge.ts';
import { POSTING_REQUIREMENTS } from './requirements/posting.ts';
import { TENANCY_REQUIREMENTS } from './requirements/tenancy.ts';
import { ACCOUNT_RULES } from './account/rules.generated.ts';
import { AUTHORIZATION_RULES } from './authorization/rules.generated.ts';
import { BATCH_RULES } from './batch/rules.generated.ts';
import { CLIENT_RULES } from './client/rules.generated.ts';
import { EXCHANGE_RULES } from './exchange/rules.generated.ts';
import { PAYLOAD_RULES } from './payload/rules.generated.ts';

/** Every requirement that one subject can show, as the literal that judges it. */
export const RULES: readonly Rule[] = [
  ...PAYLOAD_RULES,
  ...BATCH_RULES,
  ...EXCHANGE_RULES,
  ...ACCOUNT_RULES,
  ...AUTHORIZATION_RULES,
  ...CLIENT_RULES,
];

const UNJUDGED: readonly RequirementWithoutRule[] = [
  ...POSTING_REQUIREMENTS,
  ...TENANCY_REQUIREMENTS,
  ...INTERACTION_REQUIREMENTS,
];

/** Every requirement of the documents: those that are rules, then those that are not, with the reason. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...RULES.map(({ id, statement, source, subject, severity }): Requirement => {
    return { id, statement, source, subject, severity, knowledge: KNOWLEDGE[id] ?? [], rule: true };
  }),
  ...UNJUDGED.map((requirement): Requirement => {
    return { ...requirement, knowledge: KNOWLEDGE[requirement.id] ?? [], rule: false };
  }),
];
