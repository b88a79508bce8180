import { defineDeviation, type Deviation } from '../deviation.ts';

export const searchProblemAnswers422: Deviation = defineDeviation({
  id: 'search-problem-answers-422',
  description: 'A search with undocumented parameters is answered 422.',
  breaks: ['search-parameters-400'],
  rewrite: ({ kind, answer }) =>
    kind === 'account-search' && answer.status === 400 ? { ...answer, status: 422 } : answer,
});
