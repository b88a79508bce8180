import { resourceAnswer } from '../../http/answer.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const searchByPostAnswered: Deviation = defineDeviation({
  id: 'search-by-post-answered',
  description: 'A search by POST is answered 200.',
  breaks: ['account-search-post'],
  rewrite: ({ method, address, answer }) =>
    method === 'POST' && address.pathname.endsWith('/Account/_search')
      ? resourceAnswer(
          200,
          {
            resourceType: 'Bundle',
            id: 'posted',
            type: 'searchset',
            total: 0,
            link: [{ relation: 'self', url: address.href }],
          },
          { ...answer.headers },
        )
      : answer,
});
