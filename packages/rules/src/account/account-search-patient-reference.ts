import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { isIgnored, isReferenceTo, valuesOf } from './search-request.ts';

export const accountSearchPatientReference: ExchangeRule = defineExchangeRule({
  id: 'account-search-patient-reference',
  statement: 'The patient of a search is a Patient: the bare id or Patient/ and the id.',
  source: { document: 'Account', section: 'Parameters', basis: 'implied' },
  subject: 'search',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search, reading }) =>
    search?.parameters.has('patient') === true && !isIgnored(search, 'patient', reading),
  holds: ({ search }) =>
    search === undefined || valuesOf(search, 'patient').every((value) => isReferenceTo(value, 'Patient')),
  place: inSearch('patient'),
  message: 'The parameter patient is not the id of a Patient.',
  remedy: 'Send the bare id, or Patient/ and the id.',
});
