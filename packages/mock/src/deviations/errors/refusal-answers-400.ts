import { defineDeviation, type Deviation } from '../deviation.ts';

export const refusalAnswers400: Deviation = defineDeviation({
  id: 'refusal-answers-400',
  description: 'A create that breaks a rule is answered 400.',
  breaks: ['business-rule-422'],
  rewrite: ({ kind, answer }) => (kind === 'create' && answer.status === 422 ? { ...answer, status: 400 } : answer),
});
