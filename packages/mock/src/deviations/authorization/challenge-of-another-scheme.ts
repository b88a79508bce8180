import { defineDeviation, type Deviation } from '../deviation.ts';
import { withHeader } from '../rewrite.ts';

export const challengeOfAnotherScheme: Deviation = defineDeviation({
  id: 'challenge-of-another-scheme',
  description: 'A 401 asks for HTTP Basic in WWW-Authenticate.',
  breaks: ['token-missing-401', 'token-expired-401'],
  rewrite: ({ kind, answer }) =>
    kind !== 'token' && answer.status === 401 ? withHeader(answer, 'www-authenticate', 'Basic realm="fhir"') : answer,
});
