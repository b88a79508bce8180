import { defineDeviation, type Deviation } from '../deviation.ts';
import { withBody, without } from '../rewrite.ts';

export const smartConfigurationWithoutTokenEndpoint: Deviation = defineDeviation({
  id: 'smart-configuration-without-token-endpoint',
  description: 'The smart-configuration does not name the token endpoint.',
  breaks: ['smart-configuration'],
  rewrite: ({ kind, answer }) =>
    kind === 'smart-configuration' && answer.status === 200
      ? withBody(answer, (body) => without(body, 'token_endpoint'))
      : answer,
});
