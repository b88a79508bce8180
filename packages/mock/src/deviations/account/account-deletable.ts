import { defineDeviation, type Deviation } from '../deviation.ts';

export const accountDeletable: Deviation = defineDeviation({
  id: 'account-deletable',
  description: 'An Account can be deleted.',
  breaks: ['account-read-only'],
  rewrite: ({ kind, method, answer }) =>
    kind === 'account-read' && method === 'DELETE' && answer.status === 405
      ? { status: 204, headers: {}, body: null }
      : answer,
});
