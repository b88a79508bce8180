import { defineDeviation, type Deviation } from '../deviation.ts';

export const modifierExtensionAsBusinessRule: Deviation = defineDeviation({
  id: 'modifier-extension-as-business-rule',
  description: 'A modifier extension is refused with the code business-rule instead of extension.',
  breaks: ['outcome-modifier-extension'],
  replace: ({ refusalOutcome }) => ({
    refusalOutcome: (result) => {
      const outcome = refusalOutcome(result);
      return {
        ...outcome,
        issue: outcome.issue.map((issue) => (issue.code === 'extension' ? { ...issue, code: 'business-rule' } : issue)),
      };
    },
  }),
});
