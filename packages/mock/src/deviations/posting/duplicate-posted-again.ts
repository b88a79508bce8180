import { defineDeviation, type Deviation } from '../deviation.ts';

export const duplicatePostedAgain: Deviation = defineDeviation({
  id: 'duplicate-posted-again',
  description: 'The same type and identifier is accepted and posted as often as it is sent.',
  breaks: ['duplicate-identifier-refused'],
  replace: () => ({ isTaken: () => false }),
});
