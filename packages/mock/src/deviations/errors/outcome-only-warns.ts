import { defineDeviation, type Deviation } from '../deviation.ts';

export const outcomeOnlyWarns: Deviation = defineDeviation({
  id: 'outcome-only-warns',
  description: 'The outcome of a refused create holds warnings only.',
  breaks: ['outcome-business-rule'],
  replace: ({ refusalOutcome }) => ({
    refusalOutcome: (result) => {
      const outcome = refusalOutcome(result);
      return { ...outcome, issue: outcome.issue.map((issue) => ({ ...issue, severity: 'warning' as const })) };
    },
  }),
});
