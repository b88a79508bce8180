import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withHeader } from '../rewrite.ts';

export const locationOnOpenHost: Deviation = defineDeviation({
  id: 'location-on-open-host',
  description: 'The Location of an accepted create is under the open service root.',
  breaks: ['create-location-absolute'],
  rewrite: onCreated((answer) =>
    withHeader(answer, 'location', (answer.headers['location'] ?? '').replace('/r4/', '/open/r4/')),
  ),
});
