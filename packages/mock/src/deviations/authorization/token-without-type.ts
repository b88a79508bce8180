import { defineDeviation, type Deviation } from '../deviation.ts';
import { onTokens, withBody, without } from '../rewrite.ts';

export const tokenWithoutType: Deviation = defineDeviation({
  id: 'token-without-type',
  description: 'A token does not say its type.',
  breaks: ['token-response-members'],
  rewrite: onTokens((answer) => withBody(answer, (body) => without(body, 'token_type'))),
});
