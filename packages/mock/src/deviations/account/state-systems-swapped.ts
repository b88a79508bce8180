import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccountsOf } from '../edit-account.ts';

export const stateSystemsSwapped: Deviation = defineDeviation({
  id: 'state-systems-swapped',
  description: 'The state of statements and guarantor balances is coded in the code set of the other.',
  breaks: ['account-state-system'],
  replace: onAccountsOf(['statement', 'guarantor-balance'], (body) =>
    JSON.parse(
      JSON.stringify(body).replace(
        /codeSet\/(4002640|24451)/,
        (_, codeSet) => `codeSet/${codeSet === '24451' ? '4002640' : '24451'}`,
      ),
    ),
  ),
});
