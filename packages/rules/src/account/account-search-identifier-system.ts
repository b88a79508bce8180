import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { isIgnored, isStatementNumber, valuesOf } from './search-request.ts';

export const accountSearchIdentifierSystem: ExchangeRule = defineExchangeRule({
  id: 'account-search-identifier-system',
  statement:
    'The identifier in a search is a statement number: the system statement-number of the tenant, a bar and the number.',
  source: { document: 'Account', section: 'Parameters, Notes', basis: 'implied' },
  subject: 'search',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search, reading }) =>
    search?.parameters.has('identifier') === true && !isIgnored(search, 'identifier', reading),
  holds: (view) =>
    view.search === undefined || valuesOf(view.search, 'identifier').every((value) => isStatementNumber(value, view)),
  place: inSearch('identifier'),
  message: 'The identifier searched for is not a statement number of this tenant.',
  remedy:
    'Send https://fhir.cerner.com/{tenant}/statement-number, a bar and the number; Accounts cannot be searched by account number.',
  args: ({ tenantId }) => ({ tenant: tenantId ?? 'the tenant id' }),
});
