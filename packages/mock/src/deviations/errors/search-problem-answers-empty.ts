import { defineDeviation, type Deviation } from '../deviation.ts';

export const searchProblemAnswersEmpty: Deviation = defineDeviation({
  id: 'search-problem-answers-empty',
  description: 'A search with undocumented parameters is answered 200 with nothing in it.',
  breaks: ['search-parameters-400', 'account-search-combinations'],
  replace: ({ readSearch }) => ({
    readSearch: (...asked) => {
      const decision = readSearch(...asked);
      return 'problem' in decision ? { search: { by: 'nothing' }, count: 10 } : decision;
    },
  }),
});
