import { refusal } from '../../http/operation-outcome.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const metadataAsksForToken: Deviation = defineDeviation({
  id: 'metadata-asks-for-token',
  description: 'The CapabilityStatement is not told without a token.',
  breaks: ['capability-statement'],
  rewrite: ({ kind, answer }) =>
    kind === 'capability-statement'
      ? refusal(401, 'login', 'No access token in the Authorization header.', {
          ...answer.headers,
          'www-authenticate': 'Bearer',
        })
      : answer,
});
