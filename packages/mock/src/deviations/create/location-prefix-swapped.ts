import { defineDeviation, type Deviation } from '../deviation.ts';

export const locationPrefixSwapped: Deviation = defineDeviation({
  id: 'location-prefix-swapped',
  description: 'The id of a payment begins with FT-AL-, that of an adjustment with FT-PL-.',
  breaks: ['create-location-prefix'],
  replace: ({ resourceIdOf }) => ({
    resourceIdOf: (type, identifier) => resourceIdOf(type === 'payment' ? 'adjustment' : 'payment', identifier),
  }),
});
