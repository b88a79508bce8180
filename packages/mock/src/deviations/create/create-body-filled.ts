import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withoutHeader } from '../rewrite.ts';

export const createBodyFilled: Deviation = defineDeviation({
  id: 'create-body-filled',
  description: 'An accepted create is answered with a resource.',
  breaks: ['create-body-empty'],
  rewrite: onCreated((answer) => ({ ...withoutHeader(answer, 'content-length'), body: '{"resourceType":"Basic"}' })),
});
