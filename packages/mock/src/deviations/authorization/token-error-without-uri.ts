import { defineDeviation, type Deviation } from '../deviation.ts';
import { onTokenErrors, withBody, without } from '../rewrite.ts';

export const tokenErrorWithoutUri: Deviation = defineDeviation({
  id: 'token-error-without-uri',
  description: 'A refused token request has no error_uri.',
  breaks: ['token-error-uri'],
  rewrite: onTokenErrors((answer) => withBody(answer, (body) => without(body, 'error_uri'))),
});
