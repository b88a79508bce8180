import { defineDeviation, type Deviation } from '../deviation.ts';
import { onTokens, withBody, without } from '../rewrite.ts';

export const tokenWithoutScope: Deviation = defineDeviation({
  id: 'token-without-scope',
  description: 'A token does not say its scopes.',
  breaks: ['token-response-members'],
  rewrite: onTokens((answer) => withBody(answer, (body) => without(body, 'scope'))),
});
