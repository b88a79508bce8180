import { defineDeviation, type Deviation } from '../deviation.ts';

export const missingScopeAnswers401: Deviation = defineDeviation({
  id: 'missing-scope-answers-401',
  description: 'A token without the scopes is answered 401 instead of 403.',
  breaks: ['scope-basic-write-required', 'scope-financial-transaction-write-required', 'scope-account-read-required'],
  rewrite: ({ answer }) =>
    answer.status === 403 && answer.headers['www-authenticate']?.includes('insufficient_scope') === true
      ? { ...answer, status: 401 }
      : answer,
});
