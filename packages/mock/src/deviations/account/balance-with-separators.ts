import { defineDeviation, type Deviation } from '../deviation.ts';
import { onShownBalances } from '../edit-account.ts';

export const balanceWithSeparators: Deviation = defineDeviation({
  id: 'balance-with-separators',
  description: 'Balances are shown with a dollar sign.',
  breaks: ['account-balance-decimal-string'],
  replace: onShownBalances((value) => `$${value}`),
});
