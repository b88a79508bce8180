import { ID_PREFIXES, IN_LOCATION, isCreated, shownId } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';

export const createLocationPrefix: ExchangeRule = defineExchangeRule({
  id: 'create-location-prefix',
  statement: 'The id in Location begins with FT-PL- for a payment and with FT-AL- for an adjustment.',
  source: { document: 'FinancialTransaction', section: 'Examples, Response', basis: 'implied' },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeCreate'],
  appliesTo: (view) =>
    isCreated(view) && shownId(view) !== undefined && view.payload?.transaction?.transactionType !== undefined,
  holds: (view) => {
    const type = view.payload?.transaction?.transactionType;
    return type === undefined || shownId(view)?.startsWith(ID_PREFIXES[type]) === true;
  },
  place: IN_LOCATION,
  message: 'The id of the created {type} does not begin with {prefix}.',
  remedy: 'Give a created {type} an id that begins with {prefix}.',
  args: ({ payload }) => {
    const type = payload?.transaction?.transactionType ?? 'payment';
    return { type, prefix: ID_PREFIXES[type] };
  },
});
