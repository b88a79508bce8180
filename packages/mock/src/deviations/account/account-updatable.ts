import { resourceAnswer } from '../../http/answer.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const accountUpdatable: Deviation = defineDeviation({
  id: 'account-updatable',
  description: 'An Account can be updated.',
  breaks: ['account-read-only'],
  rewrite: ({ kind, method, answer }) =>
    kind === 'account-read' && method === 'PUT' && answer.status === 405
      ? resourceAnswer(200, { resourceType: 'Account' })
      : answer,
});
