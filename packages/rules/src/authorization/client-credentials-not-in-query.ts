import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { withoutUserinfo } from '../exchange/request-address.ts';
import { CREDENTIAL_PARAMETERS } from './token-refusals.ts';
import { inTokenRequest } from './token-view.ts';

export const clientCredentialsNotInQuery: ExchangeRule = defineExchangeRule({
  id: 'client-credentials-not-in-query',
  statement: 'Credentials of an application never stand in an address.',
  source: { document: 'RFC 6749', section: '2.3.1', basis: 'external' },
  subject: 'authorization',
  judges: ['judgeToken', 'judgeClient'],
  severity: 'error',
  issueType: 'security',
  appliesTo: () => true,
  holds: ({ address, exchange: { request } }) =>
    withoutUserinfo(request.url) === request.url && !CREDENTIAL_PARAMETERS.some((name) => address.query.has(name)),
  place: inTokenRequest('url', 'url'),
  message: 'The address of the request carries credentials of the application, and addresses end up in logs.',
  remedy: 'Send them by HTTP Basic, and get a new secret: this one may have been seen.',
});
