import { defineDeviation, type Deviation } from '../deviation.ts';

export const accountForPatients: Deviation = defineDeviation({
  id: 'account-for-patients',
  description: 'A patient token may read Accounts.',
  breaks: ['account-personas'],
  replace: ({ isPermitted }) => ({
    isPermitted: (token, need, readingOf) =>
      isPermitted(token, need, (ambiguity) => (ambiguity === 'AMB-57' ? 'lenient' : readingOf(ambiguity))),
  }),
});
