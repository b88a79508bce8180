import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { unknownParameters } from './search-request.ts';

export const accountSearchUnknownParameter: ExchangeRule = defineExchangeRule({
  id: 'account-search-unknown-parameter',
  statement: 'A search of Accounts has no parameters but the documented ones.',
  source: { document: 'None', section: 'No document says what becomes of other parameters', basis: 'implied' },
  subject: 'search',
  severity: 'warning',
  issueType: 'not-supported',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search }) => search !== undefined,
  faults: ({ search }) => (search === undefined ? [] : unknownParameters(search).map(inSearch)),
  message: 'The search has a parameter that Accounts cannot be searched by: it is ignored or refused.',
  remedy: 'Leave it out. Names count letter by letter: _id, patient, identifier, -guarantor, -encounter, type, _count.',
});
