import { defineDeviation, type Deviation } from '../deviation.ts';
import { idOfBasic } from '../id-of-basic.ts';

export const anySecretTaken: Deviation = defineDeviation({
  id: 'any-secret-taken',
  description: 'An application gets a token with any secret.',
  breaks: ['client-basic-authentication'],
  replace: ({ authenticateClient }) => ({
    authenticateClient: async (credentials, find, ...rest) => {
      const client = find(idOfBasic(credentials.authorization) ?? '');
      return client === undefined ? authenticateClient(credentials, find, ...rest) : { client };
    },
  }),
});
