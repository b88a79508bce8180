import { defineDeviation, type Deviation } from '../deviation.ts';
import { onTokenErrors, withBody } from '../rewrite.ts';

export const wrongSecretAnswersInvalidGrant: Deviation = defineDeviation({
  id: 'wrong-secret-answers-invalid-grant',
  description: 'A wrong secret is answered with invalid_grant instead of invalid_client.',
  breaks: ['client-basic-authentication'],
  rewrite: onTokenErrors((answer) =>
    answer.status === 401 ? withBody(answer, (body) => ({ ...body, error: 'invalid_grant' })) : answer,
  ),
});
