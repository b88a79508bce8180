import { defineDeviation, type Deviation } from '../deviation.ts';

export const accountPatchable: Deviation = defineDeviation({
  id: 'account-patchable',
  description: 'An Account can be patched.',
  breaks: ['account-read-only'],
  rewrite: ({ kind, method, answer }) =>
    kind === 'account-read' && method === 'PATCH' && answer.status === 405
      ? { status: 200, headers: {}, body: null }
      : answer,
});
