import { defineDeviation, type Deviation } from '../deviation.ts';
import { onShownBalances } from '../edit-account.ts';

export const balanceAsNumber: Deviation = defineDeviation({
  id: 'balance-as-number',
  description: 'Balances are numbers instead of text.',
  breaks: ['account-balance-decimal-string'],
  replace: onShownBalances(Number),
});
