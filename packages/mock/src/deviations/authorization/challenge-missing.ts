import { defineDeviation, type Deviation } from '../deviation.ts';
import { withoutHeader } from '../rewrite.ts';

export const challengeMissing: Deviation = defineDeviation({
  id: 'challenge-missing',
  description: 'A 401 has no WWW-Authenticate.',
  breaks: ['token-missing-401', 'token-expired-401'],
  rewrite: ({ kind, answer }) =>
    kind !== 'token' && answer.status === 401 ? withoutHeader(answer, 'www-authenticate') : answer,
});
