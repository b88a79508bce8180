import { resourceAnswer } from '../../http/answer.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const missingFieldWithoutLocation: Deviation = defineDeviation({
  id: 'missing-field-without-location',
  description: 'An Account that lacks a required field is answered 500 with an outcome that does not say where.',
  breaks: ['outcome-required-500'],
  rewrite: ({ kind, answer }) =>
    kind === 'account-read' && answer.status === 200
      ? resourceAnswer(
          500,
          { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'required' }] },
          { ...answer.headers },
        )
      : answer,
});
