import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withoutHeader } from '../rewrite.ts';

export const lastModifiedMissing: Deviation = defineDeviation({
  id: 'last-modified-missing',
  description: 'An accepted create has no Last-Modified.',
  breaks: ['create-last-modified'],
  rewrite: onCreated((answer) => withoutHeader(answer, 'last-modified')),
});
