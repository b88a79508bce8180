import { defineDeviation, type Deviation } from '../deviation.ts';
import { onShownBalances } from '../edit-account.ts';

export const creditInParentheses: Deviation = defineDeviation({
  id: 'credit-in-parentheses',
  description: 'A credit balance is shown in parentheses.',
  breaks: ['account-credit-negative', 'account-balance-decimal-string'],
  replace: onShownBalances((value) => value.replace(/^-(.*)$/, '($1)')),
});
