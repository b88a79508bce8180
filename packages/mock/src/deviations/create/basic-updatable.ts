import { resourceAnswer } from '../../http/answer.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const basicUpdatable: Deviation = defineDeviation({
  id: 'basic-updatable',
  description: 'A Basic can be updated.',
  breaks: ['basic-create-only'],
  rewrite: ({ method, address, answer }) =>
    method === 'PUT' && answer.status === 405 && /\/Basic\/[^/]+$/.test(address.pathname)
      ? resourceAnswer(200, { resourceType: 'Basic' })
      : answer,
});
