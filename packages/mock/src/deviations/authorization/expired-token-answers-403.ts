import { defineDeviation, type Deviation } from '../deviation.ts';

export const expiredTokenAnswers403: Deviation = defineDeviation({
  id: 'expired-token-answers-403',
  description: 'An unknown or expired token is answered 403.',
  breaks: ['token-expired-401', 'token-missing-401'],
  rewrite: ({ answer }) =>
    answer.status === 401 && answer.headers['www-authenticate']?.includes('invalid_token') === true
      ? { ...answer, status: 403 }
      : answer,
});
