import { defineDeviation, type Deviation } from '../deviation.ts';

export const metadataWithoutOauth: Deviation = defineDeviation({
  id: 'metadata-without-oauth',
  description: 'The CapabilityStatement of the secure host does not say where tokens come from.',
  breaks: ['capability-statement'],
  replace: ({ capabilityStatement }) => ({
    capabilityStatement: (places) => {
      const { rest, ...statement } = capabilityStatement(places) as { rest: object[] };
      return { ...statement, rest: rest.map((one) => ({ ...one, security: { cors: true } })) };
    },
  }),
});
