import { defineDeviation, type Deviation } from '../deviation.ts';

export const postsNothing: Deviation = defineDeviation({
  id: 'posts-nothing',
  description: 'Creates are answered 201, but no balance moves.',
  breaks: ['posting-exact-once'],
  replace: () => ({ planTransaction: () => [] }),
});
