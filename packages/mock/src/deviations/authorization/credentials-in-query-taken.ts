import { defineDeviation, type Deviation } from '../deviation.ts';

export const credentialsInQueryTaken: Deviation = defineDeviation({
  id: 'credentials-in-query-taken',
  description: 'Credentials in the query get a token.',
  breaks: ['client-credentials-not-in-query'],
  replace: ({ authenticateClient }) => ({
    authenticateClient: async (credentials, find, ...rest) => {
      const client = find(credentials.query.get('client_id') ?? '');
      if (client !== undefined && client.secret === credentials.query.get('client_secret')) return { client };
      return authenticateClient({ ...credentials, query: new URLSearchParams() }, find, ...rest);
    },
  }),
});
