import { defineDeviation, type Deviation } from '../deviation.ts';

export const implicitRulesAsBusinessRule: Deviation = defineDeviation({
  id: 'implicit-rules-as-business-rule',
  description: 'Implicit rules are refused with the code business-rule instead of not-supported.',
  breaks: ['outcome-implicit-rules'],
  replace: ({ refusalOutcome }) => ({
    refusalOutcome: (result) => {
      const outcome = refusalOutcome(result);
      return {
        ...outcome,
        issue: outcome.issue.map((issue) =>
          issue.code === 'not-supported' ? { ...issue, code: 'business-rule' } : issue,
        ),
      };
    },
  }),
});
