import { defineDeviation, type Deviation } from '../deviation.ts';

export const refusalAnswers200: Deviation = defineDeviation({
  id: 'refusal-answers-200',
  description: 'A create that breaks a rule is answered 200, the outcome in the body.',
  breaks: ['business-rule-422'],
  rewrite: ({ kind, answer }) => (kind === 'create' && answer.status === 422 ? { ...answer, status: 200 } : answer),
});
