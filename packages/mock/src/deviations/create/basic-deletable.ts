import { defineDeviation, type Deviation } from '../deviation.ts';

export const basicDeletable: Deviation = defineDeviation({
  id: 'basic-deletable',
  description: 'A Basic can be deleted.',
  breaks: ['basic-create-only'],
  rewrite: ({ method, address, answer }) =>
    method === 'DELETE' && answer.status === 405 && /\/Basic\/[^/]+$/.test(address.pathname)
      ? { status: 204, headers: {}, body: null }
      : answer,
});
