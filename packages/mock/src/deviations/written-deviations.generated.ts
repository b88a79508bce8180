// Generated from the folders beside it by "npm run generate": do not edit.
import type { Deviation } from './deviation.ts';
import { accountCreatable } from './account/account-creatable.ts';
import { accountDeletable } from './account/account-deletable.ts';
import { accountPatchable } from './account/account-patchable.ts';
import { accountUpdatable } from './account/account-updatable.ts';
import { balanceAsNumber } from './account/balance-as-number.ts';
import { balanceOnFinancialAccount } from './account/balance-on-financial-account.ts';
import { balanceStale } from './account/balance-stale.ts';
import { balanceWithSeparators } from './account/balance-with-separators.ts';
import { balanceWithoutCents } from './account/balance-without-cents.ts';
import { blankFieldsEmpty } from './account/blank-fields-empty.ts';
import { blankFieldsNull } from './account/blank-fields-null.ts';
import { creditAsPositive } from './account/credit-as-positive.ts';
import { creditInParentheses } from './account/credit-in-parentheses.ts';
import { guarantorAsPatient } from './account/guarantor-as-patient.ts';
import { guarantorPeriodOnStatement } from './account/guarantor-period-on-statement.ts';
import { idWithoutPrefix } from './account/id-without-prefix.ts';
import { identifierOnGuarantorBalance } from './account/identifier-on-guarantor-balance.ts';
import { identifierSystemsSwapped } from './account/identifier-systems-swapped.ts';
import { partOfMissing } from './account/part-of-missing.ts';
import { readInBundle } from './account/read-in-bundle.ts';
import { relatedPartsMissing } from './account/related-parts-missing.ts';
import { stateSystemsSwapped } from './account/state-systems-swapped.ts';
import { subjectOnGuarantorBalance } from './account/subject-on-guarantor-balance.ts';
import { typeCodingEverywhere } from './account/type-coding-everywhere.ts';
import { typeTextMissing } from './account/type-text-missing.ts';
import { typeUnknown } from './account/type-unknown.ts';
import { undocumentedFields } from './account/undocumented-fields.ts';
import { absentScopeGrantsAll } from './authorization/absent-scope-grants-all.ts';
import { accountForPatients } from './authorization/account-for-patients.ts';
import { accountNotForUsers } from './authorization/account-not-for-users.ts';
import { accountWithoutScope } from './authorization/account-without-scope.ts';
import { anonymousCreatesPosted } from './authorization/anonymous-creates-posted.ts';
import { anonymousReadsAnswered } from './authorization/anonymous-reads-answered.ts';
import { anySecretTaken } from './authorization/any-secret-taken.ts';
import { challengeMissing } from './authorization/challenge-missing.ts';
import { challengeOfAnotherScheme } from './authorization/challenge-of-another-scheme.ts';
import { commasGranted } from './authorization/commas-granted.ts';
import { createByUsers } from './authorization/create-by-users.ts';
import { createWithoutBasicScope } from './authorization/create-without-basic-scope.ts';
import { createWithoutTransactionScope } from './authorization/create-without-transaction-scope.ts';
import { credentialsInQueryTaken } from './authorization/credentials-in-query-taken.ts';
import { emptyScopesAnswerInvalidGrant } from './authorization/empty-scopes-answer-invalid-grant.ts';
import { emptyTokenGranted } from './authorization/empty-token-granted.ts';
import { expiredTokenAnswers403 } from './authorization/expired-token-answers-403.ts';
import { expiredTokenTaken } from './authorization/expired-token-taken.ts';
import { launchScopesGranted } from './authorization/launch-scopes-granted.ts';
import { missingScopeAnswers401 } from './authorization/missing-scope-answers-401.ts';
import { missingTokenAnswers403 } from './authorization/missing-token-answers-403.ts';
import { openHostAsksForToken } from './authorization/open-host-asks-for-token.ts';
import { refreshTokenGranted } from './authorization/refresh-token-granted.ts';
import { scopesLost } from './authorization/scopes-lost.ts';
import { scopesOfAnyCaseGranted } from './authorization/scopes-of-any-case-granted.ts';
import { spellingsEqual } from './authorization/spellings-equal.ts';
import { tokenByAnyGrant } from './authorization/token-by-any-grant.ts';
import { tokenCacheable } from './authorization/token-cacheable.ts';
import { tokenDiesEarly } from './authorization/token-dies-early.ts';
import { tokenErrorAsText } from './authorization/token-error-as-text.ts';
import { tokenErrorUriWithoutTenant } from './authorization/token-error-uri-without-tenant.ts';
import { tokenErrorWithoutUri } from './authorization/token-error-without-uri.ts';
import { tokenInQueryTaken } from './authorization/token-in-query-taken.ts';
import { tokenLifetimeAsText } from './authorization/token-lifetime-as-text.ts';
import { tokenLivesAnHour } from './authorization/token-lives-an-hour.ts';
import { tokenOfAnySchemeTaken } from './authorization/token-of-any-scheme-taken.ts';
import { tokenRequestOfAnyType } from './authorization/token-request-of-any-type.ts';
import { tokenWithoutLifetime } from './authorization/token-without-lifetime.ts';
import { tokenWithoutScope } from './authorization/token-without-scope.ts';
import { tokenWithoutType } from './authorization/token-without-type.ts';
import { unregisteredScopesGranted } from './authorization/unregistered-scopes-granted.ts';
import { unrequestedScopesGranted } from './authorization/unrequested-scopes-granted.ts';
import { userScopesGranted } from './authorization/user-scopes-granted.ts';
import { wildcardsGranted } from './authorization/wildcards-granted.ts';
import { wrongSecretAnswersInvalidGrant } from './authorization/wrong-secret-answers-invalid-grant.ts';
import { basicDeletable } from './create/basic-deletable.ts';
import { basicReadable } from './create/basic-readable.ts';
import { basicSearchable } from './create/basic-searchable.ts';
import { basicUpdatable } from './create/basic-updatable.ts';
import { cacheControlMissing } from './create/cache-control-missing.ts';
import { cacheControlPublic } from './create/cache-control-public.ts';
import { contentTypeWithCharsetRefused } from './create/content-type-with-charset-refused.ts';
import { createAnswers200 } from './create/create-answers-200.ts';
import { createAnswers202 } from './create/create-answers-202.ts';
import { createBodyFilled } from './create/create-body-filled.ts';
import { createContentTypeMissing } from './create/create-content-type-missing.ts';
import { dateMissing } from './create/date-missing.ts';
import { etagMissing } from './create/etag-missing.ts';
import { etagOne } from './create/etag-one.ts';
import { etagStrong } from './create/etag-strong.ts';
import { lastModifiedAsIso } from './create/last-modified-as-iso.ts';
import { lastModifiedMissing } from './create/last-modified-missing.ts';
import { locationMissing } from './create/location-missing.ts';
import { locationOfOtherTenant } from './create/location-of-other-tenant.ts';
import { locationOnOpenHost } from './create/location-on-open-host.ts';
import { locationPrefixSwapped } from './create/location-prefix-swapped.ts';
import { locationRelative } from './create/location-relative.ts';
import { locationWithOtherIdentifier } from './create/location-with-other-identifier.ts';
import { locationWithoutPrefix } from './create/location-without-prefix.ts';
import { requestIdMissing } from './create/request-id-missing.ts';
import { requestIdRepeated } from './create/request-id-repeated.ts';
import { varyMissing } from './create/vary-missing.ts';
import { accountIdAnyCase } from './errors/account-id-any-case.ts';
import { errorsAsText } from './errors/errors-as-text.ts';
import { errorsWithoutSeverity } from './errors/errors-without-severity.ts';
import { implicitRulesAsBusinessRule } from './errors/implicit-rules-as-business-rule.ts';
import { mediaType406WithBody } from './errors/media-type-406-with-body.ts';
import { mediaTypeAnswers400 } from './errors/media-type-answers-400.ts';
import { mediaTypeIgnored } from './errors/media-type-ignored.ts';
import { missingFieldWithoutLocation } from './errors/missing-field-without-location.ts';
import { modifierExtensionAsBusinessRule } from './errors/modifier-extension-as-business-rule.ts';
import { outcomeCodeInvalid } from './errors/outcome-code-invalid.ts';
import { outcomeCodeUnknown } from './errors/outcome-code-unknown.ts';
import { outcomeOnlyWarns } from './errors/outcome-only-warns.ts';
import { outcomeWithoutIssues } from './errors/outcome-without-issues.ts';
import { refusalAnswers200 } from './errors/refusal-answers-200.ts';
import { refusalAnswers400 } from './errors/refusal-answers-400.ts';
import { searchProblemAnswers422 } from './errors/search-problem-answers-422.ts';
import { searchProblemAnswersEmpty } from './errors/search-problem-answers-empty.ts';
import { unknownAccountAnswers400 } from './errors/unknown-account-answers-400.ts';
import { unknownAccountAnswersAnother } from './errors/unknown-account-answers-another.ts';
import { unknownAccountAnswersEmpty } from './errors/unknown-account-answers-empty.ts';
import { unparsableBodyAnswers422 } from './errors/unparsable-body-answers-422.ts';
import { unparsableBodyAnswers500 } from './errors/unparsable-body-answers-500.ts';
import { accountNotPostedTo } from './posting/account-not-posted-to.ts';
import { directionAlwaysCredit } from './posting/direction-always-credit.ts';
import { directionByType } from './posting/direction-by-type.ts';
import { directionReversed } from './posting/direction-reversed.ts';
import { duplicateAtOncePosted } from './posting/duplicate-at-once-posted.ts';
import { duplicateElsewherePosted } from './posting/duplicate-elsewhere-posted.ts';
import { duplicatePostedAgain } from './posting/duplicate-posted-again.ts';
import { fifoByMonthOfYear } from './posting/fifo-by-month-of-year.ts';
import { fifoCreatesMonthWhenSettled } from './posting/fifo-creates-month-when-settled.ts';
import { fifoIgnored } from './posting/fifo-ignored.ts';
import { fifoNewestFirst } from './posting/fifo-newest-first.ts';
import { fifoOffByDefault } from './posting/fifo-off-by-default.ts';
import { fifoOpensPreviousMonth } from './posting/fifo-opens-previous-month.ts';
import { fifoSettledToOldest } from './posting/fifo-settled-to-oldest.ts';
import { fifoWholeAmountToOldest } from './posting/fifo-whole-amount-to-oldest.ts';
import { postsNothing } from './posting/posts-nothing.ts';
import { postsToFirstBalance } from './posting/posts-to-first-balance.ts';
import { postsTwice } from './posting/posts-twice.ts';
import { postsWholeUnits } from './posting/posts-whole-units.ts';
import { refusedCreateOpensMonth } from './posting/refused-create-opens-month.ts';
import { refusedCreatePosts } from './posting/refused-create-posts.ts';
import { refusedCreateTakesIdentifier } from './posting/refused-create-takes-identifier.ts';
import { withoutFifoOldestFirst } from './posting/without-fifo-oldest-first.ts';
import { withoutFifoOpensPreviousMonth } from './posting/without-fifo-opens-previous-month.ts';
import { anyCombinationTaken } from './search/any-combination-taken.ts';
import { bundleTypeCollection } from './search/bundle-type-collection.ts';
import { bundleWithoutId } from './search/bundle-without-id.ts';
import { countHonouredWithId } from './search/count-honoured-with-id.ts';
import { countIgnored } from './search/count-ignored.ts';
import { countZeroTaken } from './search/count-zero-taken.ts';
import { defaultPageOfFive } from './search/default-page-of-five.ts';
import { emptyResult404 } from './search/empty-result-404.ts';
import { encounterSearchLatestOnly } from './search/encounter-search-latest-only.ts';
import { encounterSearchRefused } from './search/encounter-search-refused.ts';
import { encounterSearchWithoutType } from './search/encounter-search-without-type.ts';
import { fullUrlMissing } from './search/full-url-missing.ts';
import { fullUrlOfAnother } from './search/full-url-of-another.ts';
import { fullUrlRelative } from './search/full-url-relative.ts';
import { guarantorOfAnyType } from './search/guarantor-of-any-type.ts';
import { guarantorOfOnePatient } from './search/guarantor-of-one-patient.ts';
import { guarantorSearchWithoutType } from './search/guarantor-search-without-type.ts';
import { idAnyCaseFound } from './search/id-any-case-found.ts';
import { idListFirstOnly } from './search/id-list-first-only.ts';
import { identifierOfAnySystem } from './search/identifier-of-any-system.ts';
import { lastResultLost } from './search/last-result-lost.ts';
import { nextLinkEndless } from './search/next-link-endless.ts';
import { nextLinkMissing } from './search/next-link-missing.ts';
import { nextLinkToAnotherHost } from './search/next-link-to-another-host.ts';
import { nextPageRepeats } from './search/next-page-repeats.ts';
import { pageOneTooLong } from './search/page-one-too-long.ts';
import { patientOfAnyType } from './search/patient-of-any-type.ts';
import { referenceFormsRefused } from './search/reference-forms-refused.ts';
import { resultsRepeated } from './search/results-repeated.ts';
import { searchByPostAnswered } from './search/search-by-post-answered.ts';
import { selfLinkMissing } from './search/self-link-missing.ts';
import { selfLinkRelative } from './search/self-link-relative.ts';
import { statementSearchWithoutType } from './search/statement-search-without-type.ts';
import { strangersFound } from './search/strangers-found.ts';
import { totalAsText } from './search/total-as-text.ts';
import { totalMissing } from './search/total-missing.ts';
import { totalOfPage } from './search/total-of-page.ts';
import { totalOneTooMany } from './search/total-one-too-many.ts';
import { typeOfIdSearchIgnored } from './search/type-of-id-search-ignored.ts';
import { unknownParameterRefused } from './search/unknown-parameter-refused.ts';
import { metadataAsksForToken } from './tenancy/metadata-asks-for-token.ts';
import { metadataOfAnotherVersion } from './tenancy/metadata-of-another-version.ts';
import { metadataWithoutBasic } from './tenancy/metadata-without-basic.ts';
import { metadataWithoutOauth } from './tenancy/metadata-without-oauth.ts';
import { oneWorldForAllTenants } from './tenancy/one-world-for-all-tenants.ts';
import { openHostTakesCreates } from './tenancy/open-host-takes-creates.ts';
import { openMetadataNamesBasic } from './tenancy/open-metadata-names-basic.ts';
import { smartConfigurationMissing } from './tenancy/smart-configuration-missing.ts';
import { smartConfigurationOnOpenHost } from './tenancy/smart-configuration-on-open-host.ts';
import { smartConfigurationWithoutTokenEndpoint } from './tenancy/smart-configuration-without-token-endpoint.ts';
import { tenantLostInSystems } from './tenancy/tenant-lost-in-systems.ts';
import { tokenForAnyTenant } from './tenancy/token-for-any-tenant.ts';
import { tokenOfAnyTenant } from './tenancy/token-of-any-tenant.ts';
import { unknownTenantAnswers404 } from './tenancy/unknown-tenant-answers-404.ts';
import { unknownTenantServed } from './tenancy/unknown-tenant-served.ts';

export const WRITTEN_DEVIATIONS: readonly Deviation[] = [
  accountCreatable,
  accountDeletable,
  accountPatchable,
  accountUpdatable,
  balanceAsNumber,
  balanceOnFinancialAccount,
  balanceStale,
  balanceWithSeparators,
  balanceWithoutCents,
  blankFieldsEmpty,
  blankFieldsNull,
  creditAsPositive,
  creditInParentheses,
  guarantorAsPatient,
  guarantorPeriodOnStatement,
  idWithoutPrefix,
  identifierOnGuarantorBalance,
  identifierSystemsSwapped,
  partOfMissing,
  readInBundle,
  relatedPartsMissing,
  stateSystemsSwapped,
  subjectOnGuarantorBalance,
  typeCodingEverywhere,
  typeTextMissing,
  typeUnknown,
  undocumentedFields,
  absentScopeGrantsAll,
  accountForPatients,
  accountNotForUsers,
  accountWithoutScope,
  anonymousCreatesPosted,
  anonymousReadsAnswered,
  anySecretTaken,
  challengeMissing,
  challengeOfAnotherScheme,
  commasGranted,
  createByUsers,
  createWithoutBasicScope,
  createWithoutTransactionScope,
  credentialsInQueryTaken,
  emptyScopesAnswerInvalidGrant,
  emptyTokenGranted,
  expiredTokenAnswers403,
  expiredTokenTaken,
  launchScopesGranted,
  missingScopeAnswers401,
  missingTokenAnswers403,
  openHostAsksForToken,
  refreshTokenGranted,
  scopesLost,
  scopesOfAnyCaseGranted,
  spellingsEqual,
  tokenByAnyGrant,
  tokenCacheable,
  tokenDiesEarly,
  tokenErrorAsText,
  tokenErrorUriWithoutTenant,
  tokenErrorWithoutUri,
  tokenInQueryTaken,
  tokenLifetimeAsText,
  tokenLivesAnHour,
  tokenOfAnySchemeTaken,
  tokenRequestOfAnyType,
  tokenWithoutLifetime,
  tokenWithoutScope,
  tokenWithoutType,
  unregisteredScopesGranted,
  unrequestedScopesGranted,
  userScopesGranted,
  wildcardsGranted,
  wrongSecretAnswersInvalidGrant,
  basicDeletable,
  basicReadable,
  basicSearchable,
  basicUpdatable,
  cacheControlMissing,
  cacheControlPublic,
  contentTypeWithCharsetRefused,
  createAnswers200,
  createAnswers202,
  createBodyFilled,
  createContentTypeMissing,
  dateMissing,
  etagMissing,
  etagOne,
  etagStrong,
  lastModifiedAsIso,
  lastModifiedMissing,
  locationMissing,
  locationOfOtherTenant,
  locationOnOpenHost,
  locationPrefixSwapped,
  locationRelative,
  locationWithOtherIdentifier,
  locationWithoutPrefix,
  requestIdMissing,
  requestIdRepeated,
  varyMissing,
  accountIdAnyCase,
  errorsAsText,
  errorsWithoutSeverity,
  implicitRulesAsBusinessRule,
  mediaType406WithBody,
  mediaTypeAnswers400,
  mediaTypeIgnored,
  missingFieldWithoutLocation,
  modifierExtensionAsBusinessRule,
  outcomeCodeInvalid,
  outcomeCodeUnknown,
  outcomeOnlyWarns,
  outcomeWithoutIssues,
  refusalAnswers200,
  refusalAnswers400,
  searchProblemAnswers422,
  searchProblemAnswersEmpty,
  unknownAccountAnswers400,
  unknownAccountAnswersAnother,
  unknownAccountAnswersEmpty,
  unparsableBodyAnswers422,
  unparsableBodyAnswers500,
  accountNotPostedTo,
  directionAlwaysCredit,
  directionByType,
  directionReversed,
  duplicateAtOncePosted,
  duplicateElsewherePosted,
  duplicatePostedAgain,
  fifoByMonthOfYear,
  fifoCreatesMonthWhenSettled,
  fifoIgnored,
  fifoNewestFirst,
  fifoOffByDefault,
  fifoOpensPreviousMonth,
  fifoSettledToOldest,
  fifoWholeAmountToOldest,
  postsNothing,
  postsToFirstBalance,
  postsTwice,
  postsWholeUnits,
  refusedCreateOpensMonth,
  refusedCreatePosts,
  refusedCreateTakesIdentifier,
  withoutFifoOldestFirst,
  withoutFifoOpensPreviousMonth,
  anyCombinationTaken,
  bundleTypeCollection,
  bundleWithoutId,
  countHonouredWithId,
  countIgnored,
  countZeroTaken,
  defaultPageOfFive,
  emptyResult404,
  encounterSearchLatestOnly,
  encounterSearchRefused,
  encounterSearchWithoutType,
  fullUrlMissing,
  fullUrlOfAnother,
  fullUrlRelative,
  guarantorOfAnyType,
  guarantorOfOnePatient,
  guarantorSearchWithoutType,
  idAnyCaseFound,
  idListFirstOnly,
  identifierOfAnySystem,
  lastResultLost,
  nextLinkEndless,
  nextLinkMissing,
  nextLinkToAnotherHost,
  nextPageRepeats,
  pageOneTooLong,
  patientOfAnyType,
  referenceFormsRefused,
  resultsRepeated,
  searchByPostAnswered,
  selfLinkMissing,
  selfLinkRelative,
  statementSearchWithoutType,
  strangersFound,
  totalAsText,
  totalMissing,
  totalOfPage,
  totalOneTooMany,
  typeOfIdSearchIgnored,
  unknownParameterRefused,
  metadataAsksForToken,
  metadataOfAnotherVersion,
  metadataWithoutBasic,
  metadataWithoutOauth,
  oneWorldForAllTenants,
  openHostTakesCreates,
  openMetadataNamesBasic,
  smartConfigurationMissing,
  smartConfigurationOnOpenHost,
  smartConfigurationWithoutTokenEndpoint,
  tenantLostInSystems,
  tokenForAnyTenant,
  tokenOfAnyTenant,
  unknownTenantAnswers404,
  unknownTenantServed,
];
