import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withoutHeader } from '../rewrite.ts';

export const cacheControlMissing: Deviation = defineDeviation({
  id: 'cache-control-missing',
  description: 'An accepted create has no Cache-Control.',
  breaks: ['create-cache-control'],
  rewrite: onCreated((answer) => withoutHeader(answer, 'cache-control')),
});
