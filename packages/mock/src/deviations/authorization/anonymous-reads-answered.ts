import { defineDeviation, type Deviation } from '../deviation.ts';

export const anonymousReadsAnswered: Deviation = defineDeviation({
  id: 'anonymous-reads-answered',
  description: 'The secure host asks for no token to read Accounts.',
  breaks: ['token-missing-401', 'token-expired-401'],
  replace: ({ needsOf }) => ({
    needsOf: (route, host) => (route.methods.includes('GET') ? undefined : needsOf(route, host)),
  }),
});
