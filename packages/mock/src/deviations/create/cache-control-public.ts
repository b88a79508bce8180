import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withHeader } from '../rewrite.ts';

export const cacheControlPublic: Deviation = defineDeviation({
  id: 'cache-control-public',
  description: 'An accepted create may be cached.',
  breaks: ['create-cache-control'],
  rewrite: onCreated((answer) => withHeader(answer, 'cache-control', 'public, max-age=3600')),
});
