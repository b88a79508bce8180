import { defineDeviation, type Deviation } from '../deviation.ts';

export const locationWithoutPrefix: Deviation = defineDeviation({
  id: 'location-without-prefix',
  description: 'The id of a created resource is the bare identifier.',
  breaks: ['create-location-prefix'],
  replace: () => ({ resourceIdOf: (_type, identifier) => identifier }),
});
