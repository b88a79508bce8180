import { defineDeviation, type Deviation } from '../deviation.ts';
import { onTokens, withBody } from '../rewrite.ts';

export const tokenLifetimeAsText: Deviation = defineDeviation({
  id: 'token-lifetime-as-text',
  description: 'The lifetime of a token is text instead of a number.',
  breaks: ['token-response-members'],
  rewrite: onTokens((answer) => withBody(answer, (body) => ({ ...body, expires_in: String(body['expires_in']) }))),
});
