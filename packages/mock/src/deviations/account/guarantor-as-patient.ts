import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccounts } from '../edit-account.ts';

export const guarantorAsPatient: Deviation = defineDeviation({
  id: 'guarantor-as-patient',
  description: 'Guarantors are shown as patients.',
  breaks: ['account-guarantor-structure'],
  replace: onAccounts((body) => JSON.parse(JSON.stringify(body).replaceAll('"RelatedPerson/', '"Patient/'))),
});
