import { defineDeviation, type Deviation } from '../deviation.ts';

export const unknownTenantAnswers404: Deviation = defineDeviation({
  id: 'unknown-tenant-answers-404',
  description: 'A tenant that is unknown or not for the application is answered 404.',
  breaks: ['tenant-invalid-403'],
  rewrite: ({ answer }) =>
    answer.status === 403 && answer.body?.includes('Tenant not valid') === true ? { ...answer, status: 404 } : answer,
});
