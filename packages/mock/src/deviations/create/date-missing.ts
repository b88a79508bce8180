import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withoutHeader } from '../rewrite.ts';

export const dateMissing: Deviation = defineDeviation({
  id: 'date-missing',
  description: 'An accepted create has no Date.',
  breaks: ['create-date'],
  rewrite: onCreated((answer) => withoutHeader(answer, 'date')),
});
