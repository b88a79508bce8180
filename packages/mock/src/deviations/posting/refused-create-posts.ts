import { defineDeviation, type Deviation } from '../deviation.ts';

export const refusedCreatePosts: Deviation = defineDeviation({
  id: 'refused-create-posts',
  description: 'A create refused by the rules moves the balance all the same.',
  breaks: ['rejection-posts-nothing'],
  replace: () => ({ leaveBehind: ({ post }) => post() }),
});
