import { defineDeviation, type Deviation } from '../deviation.ts';
import { onRefusals, withBody } from '../rewrite.ts';

export const outcomeCodeUnknown: Deviation = defineDeviation({
  id: 'outcome-code-unknown',
  description: 'The outcome of every refusal but those of creates has a code that FHIR does not have.',
  breaks: ['outcome-operation-outcome'],
  rewrite: onRefusals((answer) =>
    answer.status === 422 || !answer.body?.includes('OperationOutcome')
      ? answer
      : withBody(answer, (body) => ({ ...body, issue: [{ severity: 'error', code: 'no-such-thing' }] })),
  ),
});
