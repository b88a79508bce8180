import { defineDeviation, type Deviation } from '../deviation.ts';
import { onTokenErrors } from '../rewrite.ts';

export const tokenErrorAsText: Deviation = defineDeviation({
  id: 'token-error-as-text',
  description: 'A refused token request is answered with a sentence.',
  breaks: ['token-error-uri'],
  rewrite: onTokenErrors((answer) => ({
    ...answer,
    headers: { ...answer.headers, 'content-type': 'text/plain' },
    body: 'No token.',
  })),
});
