import { defineDeviation, type Deviation } from '../deviation.ts';
import { withBody } from '../rewrite.ts';

export const readInBundle: Deviation = defineDeviation({
  id: 'read-in-bundle',
  description: 'Reading an Account is answered with a bundle.',
  breaks: ['account-read'],
  rewrite: ({ kind, answer, address }) =>
    kind === 'account-read' && answer.status === 200
      ? withBody(answer, (resource) => ({
          resourceType: 'Bundle',
          type: 'searchset',
          total: 1,
          entry: [{ fullUrl: address.href, resource }],
        }))
      : answer,
});
