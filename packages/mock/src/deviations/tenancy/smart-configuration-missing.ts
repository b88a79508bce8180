import { refusal } from '../../http/operation-outcome.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const smartConfigurationMissing: Deviation = defineDeviation({
  id: 'smart-configuration-missing',
  description: 'There is no smart-configuration.',
  breaks: ['smart-configuration'],
  rewrite: ({ kind, answer }) =>
    kind === 'smart-configuration'
      ? refusal(404, 'not-found', 'Nothing at this address.', {
          ...answer.headers,
          'content-type': 'application/fhir+json',
        })
      : answer,
});
