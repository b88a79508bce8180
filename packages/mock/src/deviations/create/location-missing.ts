import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withoutHeader } from '../rewrite.ts';

export const locationMissing: Deviation = defineDeviation({
  id: 'location-missing',
  description: 'An accepted create has no Location.',
  breaks: ['create-location-absolute'],
  rewrite: onCreated((answer) => withoutHeader(answer, 'location')),
});
