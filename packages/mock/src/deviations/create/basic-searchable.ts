import { resourceAnswer } from '../../http/answer.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const basicSearchable: Deviation = defineDeviation({
  id: 'basic-searchable',
  description: 'Basic can be searched.',
  breaks: ['basic-create-only'],
  rewrite: ({ method, url, answer }) =>
    method === 'GET' && answer.status === 405 && url.pathname.endsWith('/Basic')
      ? resourceAnswer(200, {
          resourceType: 'Bundle',
          type: 'searchset',
          total: 0,
          link: [{ relation: 'self', url: url.href }],
        })
      : answer,
});
