import { defineDeviation, type Deviation } from '../deviation.ts';

export const countHonouredWithId: Deviation = defineDeviation({
  id: 'count-honoured-with-id',
  description: 'A search by _id honours _count.',
  breaks: ['account-search-count-without-id'],
  replace: () => ({ pageSize: (_search, count) => count }),
});
