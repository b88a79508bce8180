import { decimalFromText, formatDecimal, ZERO } from '@countercheck/rules';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const postsWholeUnits: Deviation = defineDeviation({
  id: 'posts-whole-units',
  description: 'The cents of an amount are dropped.',
  breaks: ['posting-exact-once'],
  replace: ({ planTransaction }) => ({
    planTransaction: (tenant, target, transaction, decided) => {
      const whole = formatDecimal(transaction.amount).split('.')[0] ?? '';
      return planTransaction(tenant, target, { ...transaction, amount: decimalFromText(whole) ?? ZERO }, decided);
    },
  }),
});
