import { defineDeviation, type Deviation } from '../deviation.ts';

export const outcomeCodeInvalid: Deviation = defineDeviation({
  id: 'outcome-code-invalid',
  description: 'The outcome of a refused create says invalid instead of business-rule.',
  breaks: ['outcome-business-rule'],
  replace: ({ refusalOutcome }) => ({
    refusalOutcome: (result) => {
      const outcome = refusalOutcome(result);
      return {
        ...outcome,
        issue: outcome.issue.map((issue) => (issue.code === 'business-rule' ? { ...issue, code: 'invalid' } : issue)),
      };
    },
  }),
});
