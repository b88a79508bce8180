import { defineDeviation, type Deviation } from '../deviation.ts';
import { refusal } from '../../http/operation-outcome.ts';

export const emptyResult404: Deviation = defineDeviation({
  id: 'empty-result-404',
  description: 'A search that finds nothing is answered 404.',
  breaks: ['account-bundle-matches-only'],
  rewrite: ({ kind, answer }) =>
    kind === 'account-search' && answer.status === 200 && answer.body?.includes('"total":0') === true
      ? refusal(404, 'not-found', 'Nothing found.', { ...answer.headers })
      : answer,
});
