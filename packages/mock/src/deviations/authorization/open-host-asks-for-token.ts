import { defineDeviation, type Deviation } from '../deviation.ts';

export const openHostAsksForToken: Deviation = defineDeviation({
  id: 'open-host-asks-for-token',
  description: 'The open host asks for a token.',
  breaks: ['open-endpoint-anonymous'],
  replace: () => ({ needsOf: (route) => route.needs }),
});
