import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withHeader } from '../rewrite.ts';

export const etagOne: Deviation = defineDeviation({
  id: 'etag-one',
  description: 'The ETag of an accepted create is W/"1".',
  breaks: ['create-etag-weak-zero'],
  rewrite: onCreated((answer) => withHeader(answer, 'etag', 'W/"1"')),
});
