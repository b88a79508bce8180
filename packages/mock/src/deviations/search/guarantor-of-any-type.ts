import { defineDeviation, type Deviation } from '../deviation.ts';
import { withBareReference } from '../with-bare-reference.ts';

export const guarantorOfAnyType: Deviation = defineDeviation({
  id: 'guarantor-of-any-type',
  description: 'A guarantor may be a reference to anything.',
  breaks: ['account-search-guarantor-reference', 'search-parameters-400'],
  replace: ({ readSearch }) => ({ readSearch: withBareReference(readSearch, '-guarantor') }),
});
