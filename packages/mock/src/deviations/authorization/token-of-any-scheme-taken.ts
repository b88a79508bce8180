import { defineDeviation, type Deviation } from '../deviation.ts';

export const tokenOfAnySchemeTaken: Deviation = defineDeviation({
  id: 'token-of-any-scheme-taken',
  description: 'A token counts in the Authorization header whatever scheme stands before it.',
  breaks: ['token-header-only', 'token-missing-401'],
  replace: ({ readBearerToken }) => ({
    readBearerToken: (authorization, address) =>
      readBearerToken(authorization?.replace(/^\S+ /, 'Bearer ') ?? null, address),
  }),
});
