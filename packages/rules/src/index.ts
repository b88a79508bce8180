export { validateAllReadings, type VerdictByReading } from './all-readings.ts';
export { AMBIGUITIES } from './ambiguities.ts';
export type { Ambiguity, Evidence } from './ambiguity.ts';
export type { PayloadRule } from './any-rule.ts';
export { judgeToken } from './authorization/judge-token.ts';
export type { ScopeContext, ScopeQuestion, Scopes } from './authorization/scope-facts.ts';
export type { TokenContext } from './authorization/scope.ts';
export type { PayloadBorder } from './border.ts';
export { adjustment, buildTransaction, cardPayment, cashPayment, checkPayment } from './builders.ts';
export { judgeClient } from './client/judge-client.ts';
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
export { diagnoseScopes, type ScopeCause, type ScopeDiagnosis, type ScopeFault } from './diagnose-scopes.ts';
export { BASE_PAYLOADS, type BasePayload, basePayload, Draft, type MutableJson, type MutableObject } from './draft.ts';
export { type Cannot, isCannot, type SchemaFragment } from './encoding.ts';
export type {
  Exchange,
  ExchangeRequest,
  ExchangeResponse,
  ExchangeResult,
  JudgeContext,
  JudgeName,
  TokenFacts,
} from './exchange.ts';
export type { Finding, Severity, ValidationResult } from './finding.ts';
export { judgeAccountRead, judgeAccountSearch, judgeCreate, judgeDiscovery, judgeError } from './judge-exchange.ts';
export { readTransaction } from './read-transaction.ts';
export type { AmbiguityId, Reading, ReadingOptions } from './reading.ts';
export type { Knowledge, Requirement, RequirementSubject, Rule } from './requirement.ts';
export type { RequirementId } from './requirement-id.ts';
export { REQUIREMENTS, RULES } from './requirements.ts';
export type { IssueType, RequirementText, RuleText, SeverityByReading, Source } from './rule.ts';
export { BATCH_RULES } from './batch/rules.generated.ts';
export { PAYLOAD_RULES } from './payload/rules.generated.ts';
export { type StandardIssue, type StandardSchema, standardSchema } from './standard-schema.ts';
export type { AccountType, AliasMeaning, EncounterFacts, TenantContext } from './tenant-context.ts';
export type {
  Adjustment,
  CardPayment,
  CashPayment,
  CheckPayment,
  Extension,
  FinancialTransaction,
  Money,
  Target,
  Transaction,
} from './transaction.ts';
export type { PaymentMethod, TransactionType } from './transaction-view.ts';
export { toOperationOutcome, type OperationOutcome } from './operation-outcome.ts';
export { UsageError } from './usage-error.ts';
export { type BatchResult, type NamedPayload, validateBatch } from './validate-batch.ts';
export { createValidator, validate, type ValidateOptions, validateText, type Validator } from './validator.ts';
