import { defineDeviation, type Deviation } from '../deviation.ts';
import { onStatus, withoutHeader } from '../rewrite.ts';

export const mediaType406WithBody: Deviation = defineDeviation({
  id: 'media-type-406-with-body',
  description: 'A 406 has a body.',
  breaks: ['media-type-406'],
  rewrite: onStatus(406, (answer) => ({ ...withoutHeader(answer, 'content-length'), body: 'Not Acceptable' })),
});
