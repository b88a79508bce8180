import { defineDeviation, type Deviation } from '../deviation.ts';

export const tokenInQueryTaken: Deviation = defineDeviation({
  id: 'token-in-query-taken',
  description: 'An access token in the query is as good as one in the header.',
  breaks: ['token-header-only', 'token-missing-401'],
  replace: ({ readBearerToken }) => ({
    readBearerToken: (authorization, address) =>
      address.parameter('access_token') ?? readBearerToken(authorization, address),
  }),
});
