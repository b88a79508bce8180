import { emptyAnswer } from '../../http/answer.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const accountCreatable: Deviation = defineDeviation({
  id: 'account-creatable',
  description: 'An Account can be created.',
  breaks: ['account-read-only'],
  rewrite: ({ kind, method, address, answer }) =>
    kind === 'account-search' && method === 'POST' && answer.status === 405
      ? emptyAnswer(201, { location: `${address.href}/F1` })
      : answer,
});
