import { defineDeviation, type Deviation } from '../deviation.ts';

export const openHostTakesCreates: Deviation = defineDeviation({
  id: 'open-host-takes-creates',
  description: 'The open host takes creates, and posts them.',
  breaks: ['open-endpoint-read-only'],
  replace: () => ({ methodsOf: (route) => route.methods }),
});
