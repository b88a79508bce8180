// Judging payloads and nothing else: half of what the whole package takes to load.
export { validateAllReadings, type VerdictByReading } from './all-readings.ts';
export type { PayloadRule } from './any-rule.ts';
export { BATCH_RULES } from './batch/rules.generated.ts';
export {
  add,
  compare,
  type Decimal,
  decimalFromNumber,
  decimalFromText,
  decimalPlaces,
  formatDecimal,
  isPositive,
  negate,
  ZERO,
} from './decimal.ts';
export type { Finding, Severity, ValidationResult } from './finding.ts';
export { PAYLOAD_RULES } from './payload/rules.generated.ts';
export type { AmbiguityId, Reading, ReadingOptions } from './reading.ts';
export type { RequirementId } from './requirement-id.ts';
export type { IssueType, RequirementText, RuleText, SeverityByReading, Source } from './rule.ts';
export { type StandardIssue, type StandardSchema, standardSchema } from './standard-schema.ts';
export type { AccountType, AliasMeaning, EncounterFacts, TenantContext } from './tenant-context.ts';
export { UsageError } from './usage-error.ts';
export { type BatchResult, type NamedPayload, validateBatch } from './validate-batch.ts';
export { createValidator, validate, type ValidateOptions, validateText, type Validator } from './validator.ts';
