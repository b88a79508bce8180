import { defineDeviation, type Deviation } from '../deviation.ts';
import { onTokens, withBody, without } from '../rewrite.ts';

export const tokenWithoutLifetime: Deviation = defineDeviation({
  id: 'token-without-lifetime',
  description: 'A token does not say how long it lives.',
  breaks: ['token-response-members', 'token-expiry'],
  rewrite: onTokens((answer) => withBody(answer, (body) => without(body, 'expires_in'))),
});
