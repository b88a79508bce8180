import { defineDeviation, type Deviation } from '../deviation.ts';

export const unknownAccountAnswers400: Deviation = defineDeviation({
  id: 'unknown-account-answers-400',
  description: 'Reading an unknown Account is answered 400.',
  breaks: ['resource-unknown-404'],
  rewrite: ({ kind, answer }) =>
    kind === 'account-read' && answer.status === 404 ? { ...answer, status: 400 } : answer,
});
