import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { isIgnored, isReferenceTo, valuesOf } from './search-request.ts';

export const accountSearchGuarantorReference: ExchangeRule = defineExchangeRule({
  id: 'account-search-guarantor-reference',
  statement: 'The -guarantor of a search is a RelatedPerson: the bare id or RelatedPerson/ and the id.',
  source: { document: 'Account', section: 'Parameters', basis: 'stated' },
  subject: 'search',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search, reading }) =>
    search?.parameters.has('-guarantor') === true && !isIgnored(search, '-guarantor', reading),
  holds: ({ search }) =>
    search === undefined || valuesOf(search, '-guarantor').every((value) => isReferenceTo(value, 'RelatedPerson')),
  place: inSearch('-guarantor'),
  message: 'The parameter -guarantor is not the id of a RelatedPerson.',
  remedy: 'Send the bare id, or RelatedPerson/ and the id.',
});
