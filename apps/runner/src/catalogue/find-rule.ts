import { BATCH_RULES, PAYLOAD_RULES, type PayloadRule, type RequirementId, type RuleText } from '@countercheck/rules';

/** The rule of a requirement, where it has one. */
export function findRule(id: RequirementId): RuleText | undefined {
  return [...PAYLOAD_RULES, ...BATCH_RULES].find((rule) => rule.id === id);
}

export function findPayloadRule(id: RequirementId): PayloadRule | undefined {
  return PAYLOAD_RULES.find((rule) => rule.id === id);
}
