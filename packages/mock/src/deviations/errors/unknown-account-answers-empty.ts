import { resourceAnswer } from '../../http/answer.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const unknownAccountAnswersEmpty: Deviation = defineDeviation({
  id: 'unknown-account-answers-empty',
  description: 'Reading an unknown Account is answered 200 with an empty bundle.',
  breaks: ['resource-unknown-404', 'account-read'],
  rewrite: ({ kind, answer }) =>
    kind === 'account-read' && answer.status === 404
      ? resourceAnswer(200, { resourceType: 'Bundle', type: 'searchset', total: 0 }, { ...answer.headers })
      : answer,
});
