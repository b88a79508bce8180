import { defineDeviation, type Deviation } from '../deviation.ts';

export const metadataOfAnotherVersion: Deviation = defineDeviation({
  id: 'metadata-of-another-version',
  description: 'The CapabilityStatement says FHIR 3.0.2.',
  breaks: ['capability-statement'],
  replace: ({ capabilityStatement }) => ({
    capabilityStatement: (places) => ({ ...capabilityStatement(places), fhirVersion: '3.0.2' }),
  }),
});
