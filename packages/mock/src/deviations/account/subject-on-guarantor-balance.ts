import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccountsOf } from '../edit-account.ts';

export const subjectOnGuarantorBalance: Deviation = defineDeviation({
  id: 'subject-on-guarantor-balance',
  description: 'Guarantor balances name their patient.',
  breaks: ['account-subject-types'],
  replace: onAccountsOf(['guarantor-balance', 'insurance-balance'], (body) => ({
    ...body,
    subject: [{ reference: 'Patient/6330017' }],
  })),
});
