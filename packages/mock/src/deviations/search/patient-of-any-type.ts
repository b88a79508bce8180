import { defineDeviation, type Deviation } from '../deviation.ts';
import { withBareReference } from '../with-bare-reference.ts';

export const patientOfAnyType: Deviation = defineDeviation({
  id: 'patient-of-any-type',
  description: 'A patient may be a reference to anything.',
  breaks: ['account-search-patient-reference', 'search-parameters-400'],
  replace: ({ readSearch }) => ({ readSearch: withBareReference(readSearch, 'patient') }),
});
