import { resourceAnswer } from '../../http/answer.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const basicReadable: Deviation = defineDeviation({
  id: 'basic-readable',
  description: 'A Basic can be read.',
  breaks: ['basic-create-only'],
  rewrite: ({ method, address, answer }) => {
    const id = /\/Basic\/([^/]+)$/.exec(address.pathname)?.[1];
    return method === 'GET' && answer.status === 405 && id !== undefined
      ? resourceAnswer(200, { resourceType: 'Basic', id })
      : answer;
  },
});
