import { defineDeviation, type Deviation } from '../deviation.ts';

export const missingTokenAnswers403: Deviation = defineDeviation({
  id: 'missing-token-answers-403',
  description: 'A request without a token is answered 403.',
  breaks: ['token-missing-401'],
  rewrite: ({ kind, answer }) => (kind !== 'token' && answer.status === 401 ? { ...answer, status: 403 } : answer),
});
