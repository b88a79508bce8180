import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { type ExchangePlace, IN_ADDRESS, IN_METHOD } from '../exchange/exchange-place.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import { isOnServer } from '../exchange/request-address.ts';
import { isCreateAttempt } from './create-attempt.ts';

export const createPostsToBasic: ExchangeRule = defineExchangeRule({
  id: 'create-posts-to-basic',
  statement: 'A transaction is created with POST to Basic under the service root.',
  source: { document: 'FinancialTransaction', section: 'Create', basis: 'stated' },
  subject: 'client',
  judges: ['judgeClient'],
  severity: 'error',
  issueType: 'not-supported',
  appliesTo: isCreateAttempt,
  faults: (view) => {
    const faults: ExchangePlace[] = [];
    const isPosted = view.exchange.request.method === 'POST';
    if (!isPosted) faults.push(IN_METHOD);
    if (!isUnderRoot(view) || view.address.resource !== 'Basic' || (isPosted && !isCollection(view)))
      faults.push(IN_ADDRESS);
    return faults;
  },
  message: 'The create is not a POST to Basic under the service root.',
  remedy: 'Send POST {service root}/Basic: there is no update, and no address of its own for FinancialTransaction.',
});

function isUnderRoot({ address, exchange, context: { baseUrl } }: ExchangeView): boolean {
  return address.server !== 'open' && (baseUrl === undefined || isOnServer(exchange.request.url, baseUrl));
}

/** The lenient reading of AMB-81 takes a slash at the end. */
function isCollection({ address: { rest }, reading }: ExchangeView): boolean {
  return rest.length === 0 || (rest.length === 1 && rest[0] === '' && reading('AMB-81') === 'lenient');
}
