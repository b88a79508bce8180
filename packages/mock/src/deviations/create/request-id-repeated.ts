import { defineDeviation, type Deviation } from '../deviation.ts';
import { withHeader } from '../rewrite.ts';

export const requestIdRepeated: Deviation = defineDeviation({
  id: 'request-id-repeated',
  description: 'Every answer has the same X-Request-Id.',
  breaks: ['create-request-id'],
  rewrite: ({ answer }) => withHeader(answer, 'x-request-id', '1638e30e497b93ff4383b2ff0eaeea68'),
});
