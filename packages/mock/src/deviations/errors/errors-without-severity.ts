import { defineDeviation, type Deviation } from '../deviation.ts';
import { onRefusals, withBody, without } from '../rewrite.ts';

export const errorsWithoutSeverity: Deviation = defineDeviation({
  id: 'errors-without-severity',
  description: 'The issues of OperationOutcomes have no severity.',
  breaks: ['outcome-operation-outcome', 'outcome-business-rule'],
  rewrite: onRefusals((answer) =>
    withBody(answer, (body) => ({
      ...body,
      issue: (body['issue'] as Record<string, unknown>[]).map((issue) => without(issue, 'severity')),
    })),
  ),
});
