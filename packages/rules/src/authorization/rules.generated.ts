// Generated from the files beside it by "npm run generate": do not edit.
import type { AccountRule } from '../account/define-account-rule.ts';
import type { ExchangeRule } from '../exchange/define-exchange-rule.ts';
import type { TokenRule } from './define-token-rule.ts';
import { accountPersonas } from './account-personas.ts';
import { clientBasicAuthentication } from './client-basic-authentication.ts';
import { clientCredentialsNotInQuery } from './client-credentials-not-in-query.ts';
import { grantClientCredentials } from './grant-client-credentials.ts';
import { grantFormEncoded } from './grant-form-encoded.ts';
import { grantNoRefreshToken } from './grant-no-refresh-token.ts';
import { openEndpointAnonymous } from './open-endpoint-anonymous.ts';
import { openEndpointNoSmartConfiguration } from './open-endpoint-no-smart-configuration.ts';
import { scopeAbsent } from './scope-absent.ts';
import { scopeAccountReadRequired } from './scope-account-read-required.ts';
import { scopeBasicWriteRequired } from './scope-basic-write-required.ts';
import { scopeContextsNotMixed } from './scope-contexts-not-mixed.ts';
import { scopeEmptyRefused } from './scope-empty-refused.ts';
import { scopeFinancialTransactionWriteRequired } from './scope-financial-transaction-write-required.ts';
import { scopeGrantedSubset } from './scope-granted-subset.ts';
import { scopeNoUserScopes } from './scope-no-user-scopes.ts';
import { scopeNoWildcard } from './scope-no-wildcard.ts';
import { scopeSyntax } from './scope-syntax.ts';
import { scopeSystemOnly } from './scope-system-only.ts';
import { scopeVersionSpelling } from './scope-version-spelling.ts';
import { systemContextOnly } from './system-context-only.ts';
import { tenantInSystems } from './tenant-in-systems.ts';
import { tenantInUrl } from './tenant-in-url.ts';
import { tokenErrorUri } from './token-error-uri.ts';
import { tokenExpired401 } from './token-expired-401.ts';
import { tokenExpiry } from './token-expiry.ts';
import { tokenHeaderOnly } from './token-header-only.ts';
import { tokenMissing401 } from './token-missing-401.ts';
import { tokenNotCacheable } from './token-not-cacheable.ts';
import { tokenResponseMembers } from './token-response-members.ts';
import { tokenTenantBound } from './token-tenant-bound.ts';
import { tokenTenantEnabled } from './token-tenant-enabled.ts';

export const AUTHORIZATION_RULES: readonly (AccountRule | ExchangeRule | TokenRule)[] = [
  accountPersonas,
  clientBasicAuthentication,
  clientCredentialsNotInQuery,
  grantClientCredentials,
  grantFormEncoded,
  grantNoRefreshToken,
  openEndpointAnonymous,
  openEndpointNoSmartConfiguration,
  scopeAbsent,
  scopeAccountReadRequired,
  scopeBasicWriteRequired,
  scopeContextsNotMixed,
  scopeEmptyRefused,
  scopeFinancialTransactionWriteRequired,
  scopeGrantedSubset,
  scopeNoUserScopes,
  scopeNoWildcard,
  scopeSyntax,
  scopeSystemOnly,
  scopeVersionSpelling,
  systemContextOnly,
  tenantInSystems,
  tenantInUrl,
  tokenErrorUri,
  tokenExpired401,
  tokenExpiry,
  tokenHeaderOnly,
  tokenMissing401,
  tokenNotCacheable,
  tokenResponseMembers,
  tokenTenantBound,
  tokenTenantEnabled,
];
