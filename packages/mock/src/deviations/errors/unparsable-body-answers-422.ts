import { defineDeviation, type Deviation } from '../deviation.ts';

export const unparsableBodyAnswers422: Deviation = defineDeviation({
  id: 'unparsable-body-answers-422',
  description: 'A body that does not parse is answered 422.',
  breaks: ['unparsable-body-400'],
  rewrite: ({ kind, answer }) => (kind === 'create' && answer.status === 400 ? { ...answer, status: 422 } : answer),
});
