import { defineDeviation, type Deviation } from '../deviation.ts';
import { onShownBalances } from '../edit-account.ts';

export const balanceWithoutCents: Deviation = defineDeviation({
  id: 'balance-without-cents',
  description: 'Balances are shown without their last zeros.',
  breaks: ['account-balance-decimal-string'],
  replace: onShownBalances((value) => value.replace(/\.?0+$/, '')),
});
