import { defineDeviation, type Deviation } from '../deviation.ts';
import { withType } from '../with-type.ts';

export const statementSearchWithoutType: Deviation = defineDeviation({
  id: 'statement-search-without-type',
  description: 'Patient and identifier are enough to search for a statement.',
  breaks: ['account-search-statement', 'search-parameters-400'],
  replace: ({ readSearch }) => ({ readSearch: withType(readSearch, 'identifier', 'statement') }),
});
