import { defineDeviation, type Deviation } from '../deviation.ts';

export const duplicateElsewherePosted: Deviation = defineDeviation({
  id: 'duplicate-elsewhere-posted',
  description: 'The same type and identifier is posted once to each target.',
  breaks: ['duplicate-identifier-refused'],
  replace: ({ isTaken }) => {
    const targets = new Map<string, Set<string>>();
    return {
      isTaken: (taken, key, asked) => {
        const before = targets.get(key) ?? new Set();
        const isKnown = before.has(asked.target);
        targets.set(key, before.add(asked.target));
        return isKnown && isTaken(taken, key, asked);
      },
    };
  },
});
