import { defineDeviation, type Deviation } from '../deviation.ts';
import { withType } from '../with-type.ts';

export const guarantorSearchWithoutType: Deviation = defineDeviation({
  id: 'guarantor-search-without-type',
  description: 'A guarantor is enough to search for financial accounts.',
  breaks: ['account-search-guarantor', 'search-parameters-400'],
  replace: ({ readSearch }) => ({ readSearch: withType(readSearch, '-guarantor', 'financial-account') }),
});
