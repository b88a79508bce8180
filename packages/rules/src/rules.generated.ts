// Generated from the folders beside it by "npm run generate": do not edit.
import type { AccountRule } from './account/define-account-rule.ts';
import type { BatchRule } from './batch/define-batch-rule.ts';
import type { EachRule } from './payload/define-payload-rule.ts';
import type { ElementRule } from './payload/define-payload-rule.ts';
import type { ExchangeRule } from './exchange/define-exchange-rule.ts';
import type { SequenceRule } from './client/define-sequence-rule.ts';
import type { ShapeRule } from './payload/define-shape-rule.ts';
import type { TextRule } from './payload/define-text-rule.ts';
import type { TokenRule } from './authorization/define-token-rule.ts';
import { accountNumberLastFour } from './payload/account-number-last-four.ts';
import { accountNumberNotCash } from './payload/account-number-not-cash.ts';
import { accountNumberNumeric } from './payload/account-number-numeric.ts';
import { accountNumberRequired } from './payload/account-number-required.ts';
import { adjustmentWithoutPaymentExtensions } from './payload/adjustment-without-payment-extensions.ts';
import { aliasKindMatchesType } from './payload/alias-kind-matches-type.ts';
import { aliasKnownToTenant } from './payload/alias-known-to-tenant.ts';
import { aliasRequired } from './payload/alias-required.ts';
import { allocationAmountRequired } from './payload/allocation-amount-required.ts';
import { allocationChildrenDocumented } from './payload/allocation-children-documented.ts';
import { allocationRequired } from './payload/allocation-required.ts';
import { allocationSingle } from './payload/allocation-single.ts';
import { amountCurrencyMatchesAllocation } from './payload/amount-currency-matches-allocation.ts';
import { amountEqualsAllocations } from './payload/amount-equals-allocations.ts';
import { amountRequired } from './payload/amount-required.ts';
import { blankStringForbidden } from './payload/blank-string-forbidden.ts';
import { bodyIsObject } from './payload/body-is-object.ts';
import { bodyParses } from './payload/body-parses.ts';
import { byteOrderMark } from './payload/byte-order-mark.ts';
import { cardBrandCardOnly } from './payload/card-brand-card-only.ts';
import { cardBrandRequired } from './payload/card-brand-required.ts';
import { cardBrandSupported } from './payload/card-brand-supported.ts';
import { cardBrandUpperCase } from './payload/card-brand-upper-case.ts';
import { codeFinancialTransaction } from './payload/code-financial-transaction.ts';
import { codeRequired } from './payload/code-required.ts';
import { codeSingleCoding } from './payload/code-single-coding.ts';
import { controlCharacterForbidden } from './payload/control-character-forbidden.ts';
import { dateNotCash } from './payload/date-not-cash.ts';
import { datePrecision } from './payload/date-precision.ts';
import { dateRequired } from './payload/date-required.ts';
import { dateValid } from './payload/date-valid.ts';
import { duplicateMemberForbidden } from './payload/duplicate-member-forbidden.ts';
import { elementSupported } from './payload/element-supported.ts';
import { emptyElementForbidden } from './payload/empty-element-forbidden.ts';
import { extensionDocumented } from './payload/extension-documented.ts';
import { extensionSingle } from './payload/extension-single.ts';
import { extensionValueOrChildren } from './payload/extension-value-or-children.ts';
import { extensionValueType } from './payload/extension-value-type.ts';
import { fifoEncounterOnly } from './payload/fifo-encounter-only.ts';
import { fifoPaymentOnly } from './payload/fifo-payment-only.ts';
import { fifoRecurringOnly } from './payload/fifo-recurring-only.ts';
import { identifierAlphanumeric } from './payload/identifier-alphanumeric.ts';
import { identifierMaxLength } from './payload/identifier-max-length.ts';
import { identifierRequired } from './payload/identifier-required.ts';
import { identifierUseSupported } from './payload/identifier-use-supported.ts';
import { identifierValueRequired } from './payload/identifier-value-required.ts';
import { implicitRulesForbidden } from './payload/implicit-rules-forbidden.ts';
import { jsonType } from './payload/json-type.ts';
import { locationKnownToTenant } from './payload/location-known-to-tenant.ts';
import { methodDisplayMatchesCode } from './payload/method-display-matches-code.ts';
import { methodRequired } from './payload/method-required.ts';
import { methodSingleCoding } from './payload/method-single-coding.ts';
import { methodSupported } from './payload/method-supported.ts';
import { methodSystem } from './payload/method-system.ts';
import { modifierExtensionForbidden } from './payload/modifier-extension-forbidden.ts';
import { moneyCurrencyIso4217 } from './payload/money-currency-iso-4217.ts';
import { moneyMinorUnit } from './payload/money-minor-unit.ts';
import { moneyPositive } from './payload/money-positive.ts';
import { moneyValueRequired } from './payload/money-value-required.ts';
import { nullForbidden } from './payload/null-forbidden.ts';
import { numberPrecisionKept } from './payload/number-precision-kept.ts';
import { resourceTypeBasic } from './payload/resource-type-basic.ts';
import { targetAccountGuarantorBalance } from './payload/target-account-guarantor-balance.ts';
import { targetExists } from './payload/target-exists.ts';
import { targetReferenceType } from './payload/target-reference-type.ts';
import { targetRequired } from './payload/target-required.ts';
import { tenderedAmountRequired } from './payload/tendered-amount-required.ts';
import { tenderedCashOnly } from './payload/tendered-cash-only.ts';
import { tenderedCoversAmount } from './payload/tendered-covers-amount.ts';
import { tenderedCurrencyMatches } from './payload/tendered-currency-matches.ts';
import { typeRequired } from './payload/type-required.ts';
import { typeSingleCoding } from './payload/type-single-coding.ts';
import { typeSupported } from './payload/type-supported.ts';
import { typeSystem } from './payload/type-system.ts';
import { businessRule422 } from './exchange/business-rule-422.ts';
import { capabilityStatement } from './exchange/capability-statement.ts';
import { createBodyEmpty } from './exchange/create-body-empty.ts';
import { createCacheControl } from './exchange/create-cache-control.ts';
import { createDate } from './exchange/create-date.ts';
import { createEtagWeakZero } from './exchange/create-etag-weak-zero.ts';
import { createLastModified } from './exchange/create-last-modified.ts';
import { createLocationAbsolute } from './exchange/create-location-absolute.ts';
import { createLocationIdentifier } from './exchange/create-location-identifier.ts';
import { createLocationPrefix } from './exchange/create-location-prefix.ts';
import { createRequestId } from './exchange/create-request-id.ts';
import { createResponseContentType } from './exchange/create-response-content-type.ts';
import { createStatus201 } from './exchange/create-status-201.ts';
import { createVaryOrigin } from './exchange/create-vary-origin.ts';
import { mediaType406 } from './exchange/media-type-406.ts';
import { outcomeBusinessRule } from './exchange/outcome-business-rule.ts';
import { outcomeImplicitRules } from './exchange/outcome-implicit-rules.ts';
import { outcomeModifierExtension } from './exchange/outcome-modifier-extension.ts';
import { outcomeOperationOutcome } from './exchange/outcome-operation-outcome.ts';
import { outcomeRequired500 } from './exchange/outcome-required-500.ts';
import { resourceUnknown404 } from './exchange/resource-unknown-404.ts';
import { searchParameters400 } from './exchange/search-parameters-400.ts';
import { smartConfiguration } from './exchange/smart-configuration.ts';
import { tenantInvalid403 } from './exchange/tenant-invalid-403.ts';
import { unparsableBody400 } from './exchange/unparsable-body-400.ts';
import { accountBalanceDecimalString } from './account/account-balance-decimal-string.ts';
import { accountBalanceTypes } from './account/account-balance-types.ts';
import { accountBlankFieldsOmitted } from './account/account-blank-fields-omitted.ts';
import { accountBundleFullUrl } from './account/account-bundle-full-url.ts';
import { accountBundleMatchesOnly } from './account/account-bundle-matches-only.ts';
import { accountBundleNextLink } from './account/account-bundle-next-link.ts';
import { accountBundleSearchset } from './account/account-bundle-searchset.ts';
import { accountBundleSelfLink } from './account/account-bundle-self-link.ts';
import { accountBundleTotal } from './account/account-bundle-total.ts';
import { accountCreditNegative } from './account/account-credit-negative.ts';
import { accountGuarantorStructure } from './account/account-guarantor-structure.ts';
import { accountIdPrefix } from './account/account-id-prefix.ts';
import { accountIdentifierByType } from './account/account-identifier-by-type.ts';
import { accountPartOf } from './account/account-part-of.ts';
import { accountRead } from './account/account-read.ts';
import { accountRelatedParts } from './account/account-related-parts.ts';
import { accountSearchCombinations } from './account/account-search-combinations.ts';
import { accountSearchCount } from './account/account-search-count.ts';
import { accountSearchCountWithoutId } from './account/account-search-count-without-id.ts';
import { accountSearchEncounter } from './account/account-search-encounter.ts';
import { accountSearchGuarantor } from './account/account-search-guarantor.ts';
import { accountSearchGuarantorReference } from './account/account-search-guarantor-reference.ts';
import { accountSearchId } from './account/account-search-id.ts';
import { accountSearchIdentifierSystem } from './account/account-search-identifier-system.ts';
import { accountSearchPatientReference } from './account/account-search-patient-reference.ts';
import { accountSearchPost } from './account/account-search-post.ts';
import { accountSearchStatement } from './account/account-search-statement.ts';
import { accountSearchUnknownParameter } from './account/account-search-unknown-parameter.ts';
import { accountStateSystem } from './account/account-state-system.ts';
import { accountSubjectTypes } from './account/account-subject-types.ts';
import { accountTypeSupported } from './account/account-type-supported.ts';
import { accountTypeText } from './account/account-type-text.ts';
import { accountPersonas } from './authorization/account-personas.ts';
import { clientBasicAuthentication } from './authorization/client-basic-authentication.ts';
import { clientCredentialsNotInQuery } from './authorization/client-credentials-not-in-query.ts';
import { grantClientCredentials } from './authorization/grant-client-credentials.ts';
import { grantFormEncoded } from './authorization/grant-form-encoded.ts';
import { grantNoRefreshToken } from './authorization/grant-no-refresh-token.ts';
import { openEndpointAnonymous } from './authorization/open-endpoint-anonymous.ts';
import { openEndpointNoSmartConfiguration } from './authorization/open-endpoint-no-smart-configuration.ts';
import { scopeAbsent } from './authorization/scope-absent.ts';
import { scopeAccountReadRequired } from './authorization/scope-account-read-required.ts';
import { scopeBasicWriteRequired } from './authorization/scope-basic-write-required.ts';
import { scopeContextsNotMixed } from './authorization/scope-contexts-not-mixed.ts';
import { scopeEmptyRefused } from './authorization/scope-empty-refused.ts';
import { scopeFinancialTransactionWriteRequired } from './authorization/scope-financial-transaction-write-required.ts';
import { scopeGrantedSubset } from './authorization/scope-granted-subset.ts';
import { scopeNoUserScopes } from './authorization/scope-no-user-scopes.ts';
import { scopeNoWildcard } from './authorization/scope-no-wildcard.ts';
import { scopeSyntax } from './authorization/scope-syntax.ts';
import { scopeSystemOnly } from './authorization/scope-system-only.ts';
import { scopeVersionSpelling } from './authorization/scope-version-spelling.ts';
import { systemContextOnly } from './authorization/system-context-only.ts';
import { tenantInSystems } from './authorization/tenant-in-systems.ts';
import { tenantInUrl } from './authorization/tenant-in-url.ts';
import { tokenErrorUri } from './authorization/token-error-uri.ts';
import { tokenExpired401 } from './authorization/token-expired-401.ts';
import { tokenExpiry } from './authorization/token-expiry.ts';
import { tokenHeaderOnly } from './authorization/token-header-only.ts';
import { tokenMissing401 } from './authorization/token-missing-401.ts';
import { tokenNotCacheable } from './authorization/token-not-cacheable.ts';
import { tokenResponseMembers } from './authorization/token-response-members.ts';
import { tokenTenantBound } from './authorization/token-tenant-bound.ts';
import { tokenTenantEnabled } from './authorization/token-tenant-enabled.ts';
import { createBearerToken } from './client/create-bearer-token.ts';
import { createContentType } from './client/create-content-type.ts';
import { createNotRepeated } from './client/create-not-repeated.ts';
import { createPostsToBasic } from './client/create-posts-to-basic.ts';
import { identifierNotReused } from './client/identifier-not-reused.ts';
import { pagingFollowed } from './client/paging-followed.ts';
import { rateLimit429 } from './client/rate-limit-429.ts';
import { scopeCheckedByClient } from './client/scope-checked-by-client.ts';
import { tokenCachedByClient } from './client/token-cached-by-client.ts';
import { identifierUniqueInBatch } from './batch/identifier-unique-in-batch.ts';

export const PAYLOAD_RULES: readonly (EachRule | ElementRule | ShapeRule | TextRule)[] = [
  accountNumberLastFour,
  accountNumberNotCash,
  accountNumberNumeric,
  accountNumberRequired,
  adjustmentWithoutPaymentExtensions,
  aliasKindMatchesType,
  aliasKnownToTenant,
  aliasRequired,
  allocationAmountRequired,
  allocationChildrenDocumented,
  allocationRequired,
  allocationSingle,
  amountCurrencyMatchesAllocation,
  amountEqualsAllocations,
  amountRequired,
  blankStringForbidden,
  bodyIsObject,
  bodyParses,
  byteOrderMark,
  cardBrandCardOnly,
  cardBrandRequired,
  cardBrandSupported,
  cardBrandUpperCase,
  codeFinancialTransaction,
  codeRequired,
  codeSingleCoding,
  controlCharacterForbidden,
  dateNotCash,
  datePrecision,
  dateRequired,
  dateValid,
  duplicateMemberForbidden,
  elementSupported,
  emptyElementForbidden,
  extensionDocumented,
  extensionSingle,
  extensionValueOrChildren,
  extensionValueType,
  fifoEncounterOnly,
  fifoPaymentOnly,
  fifoRecurringOnly,
  identifierAlphanumeric,
  identifierMaxLength,
  identifierRequired,
  identifierUseSupported,
  identifierValueRequired,
  implicitRulesForbidden,
  jsonType,
  locationKnownToTenant,
  methodDisplayMatchesCode,
  methodRequired,
  methodSingleCoding,
  methodSupported,
  methodSystem,
  modifierExtensionForbidden,
  moneyCurrencyIso4217,
  moneyMinorUnit,
  moneyPositive,
  moneyValueRequired,
  nullForbidden,
  numberPrecisionKept,
  resourceTypeBasic,
  targetAccountGuarantorBalance,
  targetExists,
  targetReferenceType,
  targetRequired,
  tenderedAmountRequired,
  tenderedCashOnly,
  tenderedCoversAmount,
  tenderedCurrencyMatches,
  typeRequired,
  typeSingleCoding,
  typeSupported,
  typeSystem,
];

export const EXCHANGE_RULES: readonly ExchangeRule[] = [
  businessRule422,
  capabilityStatement,
  createBodyEmpty,
  createCacheControl,
  createDate,
  createEtagWeakZero,
  createLastModified,
  createLocationAbsolute,
  createLocationIdentifier,
  createLocationPrefix,
  createRequestId,
  createResponseContentType,
  createStatus201,
  createVaryOrigin,
  mediaType406,
  outcomeBusinessRule,
  outcomeImplicitRules,
  outcomeModifierExtension,
  outcomeOperationOutcome,
  outcomeRequired500,
  resourceUnknown404,
  searchParameters400,
  smartConfiguration,
  tenantInvalid403,
  unparsableBody400,
];

export const ACCOUNT_RULES: readonly (AccountRule | ExchangeRule)[] = [
  accountBalanceDecimalString,
  accountBalanceTypes,
  accountBlankFieldsOmitted,
  accountBundleFullUrl,
  accountBundleMatchesOnly,
  accountBundleNextLink,
  accountBundleSearchset,
  accountBundleSelfLink,
  accountBundleTotal,
  accountCreditNegative,
  accountGuarantorStructure,
  accountIdPrefix,
  accountIdentifierByType,
  accountPartOf,
  accountRead,
  accountRelatedParts,
  accountSearchCombinations,
  accountSearchCount,
  accountSearchCountWithoutId,
  accountSearchEncounter,
  accountSearchGuarantor,
  accountSearchGuarantorReference,
  accountSearchId,
  accountSearchIdentifierSystem,
  accountSearchPatientReference,
  accountSearchPost,
  accountSearchStatement,
  accountSearchUnknownParameter,
  accountStateSystem,
  accountSubjectTypes,
  accountTypeSupported,
  accountTypeText,
];

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

export const CLIENT_RULES: readonly (ExchangeRule | SequenceRule)[] = [
  createBearerToken,
  createContentType,
  createNotRepeated,
  createPostsToBasic,
  identifierNotReused,
  pagingFollowed,
  rateLimit429,
  scopeCheckedByClient,
  tokenCachedByClient,
];

export const BATCH_RULES: readonly BatchRule[] = [
  identifierUniqueInBatch,
];
