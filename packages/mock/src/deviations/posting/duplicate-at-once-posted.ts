import { defineDeviation, type Deviation } from '../deviation.ts';

const BLIND_MILLIS = 100;

export const duplicateAtOncePosted: Deviation = defineDeviation({
  id: 'duplicate-at-once-posted',
  description: 'The same type and identifier is posted again when it comes right after the first.',
  breaks: ['duplicate-identifier-refused'],
  replace: ({ isTaken }) => {
    const firsts = new Map<string, number>();
    return {
      isTaken: (taken, key, asked) => {
        const first = firsts.get(key) ?? asked.now;
        firsts.set(key, first);
        return asked.now - first >= BLIND_MILLIS && isTaken(taken, key, asked);
      },
    };
  },
});
