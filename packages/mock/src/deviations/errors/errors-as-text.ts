import { defineDeviation, type Deviation } from '../deviation.ts';
import { onRefusals } from '../rewrite.ts';

export const errorsAsText: Deviation = defineDeviation({
  id: 'errors-as-text',
  description: 'Errors have a sentence in the body instead of an OperationOutcome.',
  breaks: ['outcome-operation-outcome', 'outcome-business-rule'],
  rewrite: onRefusals((answer) => ({
    ...answer,
    headers: { ...answer.headers, 'content-type': 'text/plain' },
    body: 'This was refused.',
  })),
});
