import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withoutHeader } from '../rewrite.ts';

export const createContentTypeMissing: Deviation = defineDeviation({
  id: 'create-content-type-missing',
  description: 'An accepted create has no Content-Type.',
  breaks: ['create-response-content-type'],
  rewrite: onCreated((answer) => withoutHeader(answer, 'content-type')),
});
