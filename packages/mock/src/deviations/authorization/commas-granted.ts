import { defineDeviation, type Deviation } from '../deviation.ts';
import { onTokens, withBody } from '../rewrite.ts';

export const commasGranted: Deviation = defineDeviation({
  id: 'commas-granted',
  description: 'The granted scopes are separated by commas.',
  breaks: ['scope-syntax'],
  rewrite: onTokens((answer) =>
    withBody(answer, (body) => ({ ...body, scope: String(body['scope']).replaceAll(' ', ',') })),
  ),
});
