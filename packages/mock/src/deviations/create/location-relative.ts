import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withHeader } from '../rewrite.ts';

export const locationRelative: Deviation = defineDeviation({
  id: 'location-relative',
  description: 'The Location of an accepted create is relative.',
  breaks: ['create-location-absolute'],
  rewrite: onCreated((answer) =>
    withHeader(answer, 'location', (answer.headers['location'] ?? '').replace(/^.*\/(?=Basic\/)/, '')),
  ),
});
