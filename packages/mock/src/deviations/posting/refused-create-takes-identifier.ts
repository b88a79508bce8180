import { defineDeviation, type Deviation } from '../deviation.ts';

export const refusedCreateTakesIdentifier: Deviation = defineDeviation({
  id: 'refused-create-takes-identifier',
  description: 'A create refused by the rules uses up its identifier, so that it cannot be repaired.',
  breaks: ['rejection-posts-nothing'],
  replace: () => ({ leaveBehind: ({ takeIdentifier }) => takeIdentifier() }),
});
