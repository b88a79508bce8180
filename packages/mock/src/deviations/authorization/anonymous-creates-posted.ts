import { defineDeviation, type Deviation } from '../deviation.ts';

export const anonymousCreatesPosted: Deviation = defineDeviation({
  id: 'anonymous-creates-posted',
  description: 'The secure host asks for no token to create.',
  breaks: ['token-missing-401', 'system-context-only'],
  replace: ({ needsOf }) => ({
    needsOf: (route, host) => (route.methods.includes('POST') ? undefined : needsOf(route, host)),
  }),
});
