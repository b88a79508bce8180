import { resourceAnswer } from '../../http/answer.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const basicSearchable: Deviation = defineDeviation({
  id: 'basic-searchable',
  description: 'Basic can be searched.',
  breaks: ['basic-create-only'],
  rewrite: ({ method, address, answer }) =>
    method === 'GET' && answer.status === 405 && address.pathname.endsWith('/Basic')
      ? resourceAnswer(200, {
          resourceType: 'Bundle',
          type: 'searchset',
          total: 0,
          link: [{ relation: 'self', url: address.href }],
        })
      : answer,
});
