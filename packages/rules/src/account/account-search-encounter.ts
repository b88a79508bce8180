import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { combinationOf, hasTypeOf, isReferenceTo, valuesOf } from './search-request.ts';

export const accountSearchEncounter: ExchangeRule = defineExchangeRule({
  id: 'account-search-encounter',
  statement:
    'A search by -encounter names an encounter, by its bare id or as Encounter/ and the id, and asks for the type guarantor-balance.',
  source: { document: 'Vendor Account', section: 'Parameters, Notes', basis: 'external' },
  subject: 'search',
  severity: 'error',
  issueType: 'invalid',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search, reading }) => search !== undefined && combinationOf(search, reading) === 'encounter',
  faults: ({ search, reading }) => {
    if (search === undefined) return [];
    const reference = valuesOf(search, '-encounter').every((value) => isReferenceTo(value, 'Encounter'))
      ? []
      : [inSearch('-encounter')];
    return hasTypeOf(search, 'encounter', reading) ? reference : [...reference, inSearch('type')];
  },
  message: 'A search by -encounter does not name an encounter, or does not ask for the type guarantor-balance.',
  remedy: 'Send the id of the encounter and type=guarantor-balance, spelled exactly so.',
});
