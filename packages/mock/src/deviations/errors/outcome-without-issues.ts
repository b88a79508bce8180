import { defineDeviation, type Deviation } from '../deviation.ts';

export const outcomeWithoutIssues: Deviation = defineDeviation({
  id: 'outcome-without-issues',
  description: 'The outcome of a refused create has no issue in it.',
  breaks: ['outcome-business-rule'],
  replace: ({ refusalOutcome }) => ({ refusalOutcome: (result) => ({ ...refusalOutcome(result), issue: [] }) }),
});
