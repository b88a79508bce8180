import { defineDeviation, type Deviation } from '../deviation.ts';

export const metadataWithoutBasic: Deviation = defineDeviation({
  id: 'metadata-without-basic',
  description: 'The CapabilityStatement of the secure host does not name Basic.',
  breaks: ['capability-statement'],
  replace: ({ capabilityStatement }) => ({
    capabilityStatement: (places) => {
      const { rest, ...statement } = capabilityStatement(places) as { rest: { resource: { type: string }[] }[] };
      return {
        ...statement,
        rest: rest.map((one) => ({ ...one, resource: one.resource.filter(({ type }) => type !== 'Basic') })),
      };
    },
  }),
});
