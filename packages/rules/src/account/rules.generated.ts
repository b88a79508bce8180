// Generated from the files beside it by "npm run generate": do not edit.
import type { AccountRule } from './define-account-rule.ts';
import type { ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { accountBalanceDecimalString } from './account-balance-decimal-string.ts';
import { accountBalanceTypes } from './account-balance-types.ts';
import { accountBlankFieldsOmitted } from './account-blank-fields-omitted.ts';
import { accountBundleFullUrl } from './account-bundle-full-url.ts';
import { accountBundleMatchesOnly } from './account-bundle-matches-only.ts';
import { accountBundleNextLink } from './account-bundle-next-link.ts';
import { accountBundleSearchset } from './account-bundle-searchset.ts';
import { accountBundleSelfLink } from './account-bundle-self-link.ts';
import { accountBundleTotal } from './account-bundle-total.ts';
import { accountCreditNegative } from './account-credit-negative.ts';
import { accountGuarantorStructure } from './account-guarantor-structure.ts';
import { accountIdPrefix } from './account-id-prefix.ts';
import { accountIdentifierByType } from './account-identifier-by-type.ts';
import { accountPartOf } from './account-part-of.ts';
import { accountRead } from './account-read.ts';
import { accountRelatedParts } from './account-related-parts.ts';
import { accountSearchCombinations } from './account-search-combinations.ts';
import { accountSearchCount } from './account-search-count.ts';
import { accountSearchCountWithoutId } from './account-search-count-without-id.ts';
import { accountSearchEncounter } from './account-search-encounter.ts';
import { accountSearchGuarantor } from './account-search-guarantor.ts';
import { accountSearchGuarantorReference } from './account-search-guarantor-reference.ts';
import { accountSearchId } from './account-search-id.ts';
import { accountSearchIdentifierSystem } from './account-search-identifier-system.ts';
import { accountSearchPatientReference } from './account-search-patient-reference.ts';
import { accountSearchPost } from './account-search-post.ts';
import { accountSearchStatement } from './account-search-statement.ts';
import { accountSearchUnknownParameter } from './account-search-unknown-parameter.ts';
import { accountStateSystem } from './account-state-system.ts';
import { accountSubjectTypes } from './account-subject-types.ts';
import { accountTypeSupported } from './account-type-supported.ts';
import { accountTypeText } from './account-type-text.ts';

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
