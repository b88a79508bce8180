import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withoutHeader } from '../rewrite.ts';

export const varyMissing: Deviation = defineDeviation({
  id: 'vary-missing',
  description: 'An accepted create has no Vary.',
  breaks: ['create-vary-origin'],
  rewrite: onCreated((answer) => withoutHeader(answer, 'vary')),
});
