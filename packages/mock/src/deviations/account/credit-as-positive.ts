import { defineDeviation, type Deviation } from '../deviation.ts';
import { onShownBalances } from '../edit-account.ts';

export const creditAsPositive: Deviation = defineDeviation({
  id: 'credit-as-positive',
  description: 'A credit balance is shown without its sign.',
  breaks: ['account-credit-negative'],
  replace: onShownBalances((value) => value.replace('-', '')),
});
