import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withHeader } from '../rewrite.ts';

export const locationOfOtherTenant: Deviation = defineDeviation({
  id: 'location-of-other-tenant',
  description: 'The Location of an accepted create names another tenant.',
  breaks: ['create-location-absolute'],
  rewrite: onCreated((answer) =>
    withHeader(
      answer,
      'location',
      (answer.headers['location'] ?? '').replace(/\/r4\/[^/]+/, '/r4/00000000-0000-4000-8000-000000000000'),
    ),
  ),
});
