import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withHeader } from '../rewrite.ts';

export const etagStrong: Deviation = defineDeviation({
  id: 'etag-strong',
  description: 'The ETag of an accepted create is strong.',
  breaks: ['create-etag-weak-zero'],
  rewrite: onCreated((answer) => withHeader(answer, 'etag', '"0"')),
});
