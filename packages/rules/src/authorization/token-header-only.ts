import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_ADDRESS } from '../exchange/exchange-place.ts';

export const tokenHeaderOnly: ExchangeRule = defineExchangeRule({
  id: 'token-header-only',
  statement: 'A token is sent in the Authorization header and never in an address.',
  source: { document: 'Vendor authorization', section: 'Resource Server Request', basis: 'external' },
  subject: 'authorization',
  judges: ['judgeCreate', 'judgeError', 'judgeAccountRead', 'judgeAccountSearch', 'judgeDiscovery', 'judgeClient'],
  severity: 'error',
  issueType: 'security',
  appliesTo: () => true,
  holds: ({ address }) => !address.query.has('access_token'),
  place: IN_ADDRESS,
  message: 'The address of the request carries an access token, and addresses end up in logs.',
  remedy: 'Send it as Authorization: Bearer, and get a new token: this one may have been seen.',
});
