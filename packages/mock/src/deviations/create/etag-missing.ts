import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withoutHeader } from '../rewrite.ts';

export const etagMissing: Deviation = defineDeviation({
  id: 'etag-missing',
  description: 'An accepted create has no ETag.',
  breaks: ['create-etag-weak-zero'],
  rewrite: onCreated((answer) => withoutHeader(answer, 'etag')),
});
