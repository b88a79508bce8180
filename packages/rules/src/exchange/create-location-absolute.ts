import { createdId, IN_LOCATION, isCreated } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';

export const createLocationAbsolute: ExchangeRule = defineExchangeRule({
  id: 'create-location-absolute',
  statement:
    'Location is the absolute address of the created Basic under the service root, and so the tenant, of the request.',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'implied' },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeCreate'],
  appliesTo: (view) => isCreated(view) && view.serviceRoot !== undefined,
  holds: (view) => createdId(view) !== undefined,
  place: IN_LOCATION,
  message: 'The Location of the created transaction is not {root}/Basic/ and an id.',
  remedy: 'Send the absolute address: the service root that was called, /Basic/ and the id.',
  args: ({ serviceRoot }) => ({ root: serviceRoot ?? '' }),
});
