import { defineDeviation, type Deviation } from '../deviation.ts';
import { withType } from '../with-type.ts';

export const encounterSearchWithoutType: Deviation = defineDeviation({
  id: 'encounter-search-without-type',
  description: 'An encounter is enough to search for guarantor balances.',
  breaks: ['account-search-encounter', 'search-parameters-400'],
  replace: ({ readSearch }) => ({ readSearch: withType(readSearch, '-encounter', 'guarantor-balance') }),
});
