import { defineDeviation, type Deviation } from '../deviation.ts';

export const tokenByAnyGrant: Deviation = defineDeviation({
  id: 'token-by-any-grant',
  description: 'A system gets a token by any grant type.',
  breaks: ['grant-client-credentials'],
  replace: () => ({ isGrantTypeSupported: () => true, contextOfGrant: (_grantType, client) => client.context }),
});
