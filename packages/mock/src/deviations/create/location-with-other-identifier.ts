import { defineDeviation, type Deviation } from '../deviation.ts';

export const locationWithOtherIdentifier: Deviation = defineDeviation({
  id: 'location-with-other-identifier',
  description: 'The id of a created resource does not hold the identifier that was sent.',
  breaks: ['create-location-identifier'],
  replace: ({ resourceIdOf }) => ({ resourceIdOf: (type, identifier) => resourceIdOf(type, `${identifier}0`) }),
});
