import type { ValidationResult } from '@countercheck/rules';
import { findAccounts } from './account/find-accounts.ts';
import { pageSize } from './account/page-size.ts';
import { renderAccount } from './account/render-account.ts';
import { readSearch } from './account/search-request.ts';
import { isPermitted, isTokenLive, isTokenOfTenant, readBearerToken } from './authorization/access-decisions.ts';
import { authenticateClient } from './authorization/client-authentication.ts';
import { grantScopes } from './authorization/grant-scopes.ts';
import {
  contextOfGrant,
  isClientEnabled,
  isFormEncoded,
  isGrantTypeSupported,
  tokenHeaders,
  tokenLifetimeSeconds,
  tokenResponse,
} from './authorization/token-decisions.ts';
import { createdAnswer, resourceIdOf } from './basic/created-answer.ts';
import { impactOf, isCurrencyKept, isTaken, leaveBehind } from './basic/decisions.ts';
import { refusalOutcome } from './basic/refusal-outcome.ts';
import type { Body } from './http/body.ts';
import { capabilityStatement } from './fhir/capability-statement.ts';
import { findAccount, findTenant, methodsOf, needsOf } from './fhir/decisions.ts';
import { isAcceptable, isContentTypeSupported } from './http/media-type.ts';
import { findTarget, planTransaction } from './posting/post-transaction.ts';
import { postToCurrentMonth, spreadOldestFirst } from './posting/spread.ts';
import type { TenantState } from './world/tenant-state.ts';

/** Every decision of the mock by name. Ordinary code asks here; a deviation replaces entries. */
export interface Policy extends Decisions {
  /** Judges the body of a create by `@countercheck/rules` and what the hospital knows. */
  readonly judgePayload: (body: Body, tenant: TenantState) => ValidationResult;
}

type Decisions = typeof decisions;

/** The decisions that need nothing but their arguments. */
export const decisions: {
  readonly authenticateClient: typeof authenticateClient;
  readonly capabilityStatement: typeof capabilityStatement;
  readonly contextOfGrant: typeof contextOfGrant;
  readonly createdAnswer: typeof createdAnswer;
  readonly findAccount: typeof findAccount;
  readonly findAccounts: typeof findAccounts;
  readonly findTarget: typeof findTarget;
  readonly findTenant: typeof findTenant;
  readonly grantScopes: typeof grantScopes;
  readonly impactOf: typeof impactOf;
  readonly isAcceptable: typeof isAcceptable;
  readonly isClientEnabled: typeof isClientEnabled;
  readonly isContentTypeSupported: typeof isContentTypeSupported;
  readonly isCurrencyKept: typeof isCurrencyKept;
  readonly isFormEncoded: typeof isFormEncoded;
  readonly isGrantTypeSupported: typeof isGrantTypeSupported;
  readonly isPermitted: typeof isPermitted;
  readonly isTaken: typeof isTaken;
  readonly isTokenLive: typeof isTokenLive;
  readonly isTokenOfTenant: typeof isTokenOfTenant;
  readonly leaveBehind: typeof leaveBehind;
  readonly methodsOf: typeof methodsOf;
  readonly needsOf: typeof needsOf;
  readonly pageSize: typeof pageSize;
  readonly planTransaction: typeof planTransaction;
  readonly postToCurrentMonth: typeof postToCurrentMonth;
  readonly readBearerToken: typeof readBearerToken;
  readonly readSearch: typeof readSearch;
  readonly refusalOutcome: typeof refusalOutcome;
  readonly renderAccount: typeof renderAccount;
  readonly resourceIdOf: typeof resourceIdOf;
  readonly spreadOldestFirst: typeof spreadOldestFirst;
  readonly tokenHeaders: typeof tokenHeaders;
  readonly tokenLifetimeSeconds: typeof tokenLifetimeSeconds;
  readonly tokenResponse: typeof tokenResponse;
} = {
  authenticateClient,
  capabilityStatement,
  contextOfGrant,
  createdAnswer,
  findAccount,
  findAccounts,
  findTarget,
  findTenant,
  grantScopes,
  impactOf,
  isAcceptable,
  isClientEnabled,
  isContentTypeSupported,
  isCurrencyKept,
  isFormEncoded,
  isGrantTypeSupported,
  isPermitted,
  isTaken,
  isTokenLive,
  isTokenOfTenant,
  leaveBehind,
  methodsOf,
  needsOf,
  pageSize,
  planTransaction,
  postToCurrentMonth,
  readBearerToken,
  readSearch,
  refusalOutcome,
  renderAccount,
  resourceIdOf,
  spreadOldestFirst,
  tokenHeaders,
  tokenLifetimeSeconds,
  tokenResponse,
};
