export { TEST_GRANT_TYPE } from './authorization/token-decisions.ts';
export { createClock, DEFAULT_INSTANT, type Clock, type SettableClock } from './clock.ts';
export { createMock } from './create-mock.ts';
export { listDeviations, type DeviationDescription } from './deviations/list-deviations.ts';
export type { ClientDescription, MockDescription } from './describe-mock.ts';
export type { RecordedExchange } from './exchange-log.ts';
export type { ExchangeKind } from './fhir/routes.ts';
export { clientEnvironment, pickApplication } from './grading/client-environment.ts';
export { gradeClient, type Grade, type GradedSequence } from './grading/grade-client.ts';
export { FAULT_SYNTAX, listFaults, type FaultName } from './faults/fault.ts';
export { MockError, type MockErrorCode } from './mock-error.ts';
export type { Mock, MockOptions } from './mock.ts';
export { countByBasis, OBSERVABLES, type Observable, type ObservableBasis } from './observables.ts';
export type { Balance, JournalEntry, Posting } from './posting/journal.ts';
export type { TransactionStore } from './posting/ledger.ts';
export { createRandomness, type Randomness } from './randomness.ts';
export { arrangeWorld, type Arrangement } from './world/arrange-world.ts';
export { defaultWorld, OTHER_TENANT, SANDBOX_TENANT } from './world/default-world.ts';
export type {
  AccountData,
  ClientData,
  EncounterData,
  Fixtures,
  PersonData,
  PublicKeyData,
  TenantData,
  World,
} from './world/world.ts';
