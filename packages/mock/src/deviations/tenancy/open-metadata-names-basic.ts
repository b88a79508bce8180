import { defineDeviation, type Deviation } from '../deviation.ts';

export const openMetadataNamesBasic: Deviation = defineDeviation({
  id: 'open-metadata-names-basic',
  description: 'The CapabilityStatement of the open host is that of the secure one.',
  breaks: ['capability-statement'],
  replace: ({ capabilityStatement }) => ({
    capabilityStatement: (places) => capabilityStatement({ ...places, isOpen: false }),
  }),
});
