import { defineDeviation, type Deviation } from '../deviation.ts';
import { withoutHeader } from '../rewrite.ts';

export const requestIdMissing: Deviation = defineDeviation({
  id: 'request-id-missing',
  description: 'No answer has an X-Request-Id.',
  breaks: ['create-request-id'],
  rewrite: ({ answer }) => withoutHeader(answer, 'x-request-id'),
});
