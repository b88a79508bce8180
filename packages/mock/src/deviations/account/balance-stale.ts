import { formatBalance } from '../../posting/journal.ts';
import { exactAmount } from '../../posting/exact-amount.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const balanceStale: Deviation = defineDeviation({
  id: 'balance-stale',
  description: 'Balances are shown as they were before the first posting.',
  breaks: ['posting-exact-once'],
  replace: ({ renderAccount }) => ({
    renderAccount: (account, tenant) => {
      const opening = account.facts.balance;
      const balance =
        opening === undefined
          ? undefined
          : { value: exactAmount(formatBalance(exactAmount(opening.value))), currency: opening.currency };
      return renderAccount({ ...account, balance }, tenant);
    },
  }),
});
