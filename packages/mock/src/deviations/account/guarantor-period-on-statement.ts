import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccountsOf } from '../edit-account.ts';

export const guarantorPeriodOnStatement: Deviation = defineDeviation({
  id: 'guarantor-period-on-statement',
  description: 'Guarantors of a statement have a period.',
  breaks: ['account-guarantor-structure'],
  replace: onAccountsOf(['statement'], (body) => ({
    ...body,
    guarantor: (body['guarantor'] as object[]).map((guarantor) => ({
      ...guarantor,
      period: { start: '2019-08-02T05:00:00Z' },
    })),
  })),
});
