import { defineDeviation, type Deviation } from '../deviation.ts';

export const createWithoutBasicScope: Deviation = defineDeviation({
  id: 'create-without-basic-scope',
  description: 'A create takes no Basic scope.',
  breaks: ['scope-basic-write-required'],
  replace: ({ isPermitted }) => ({
    isPermitted: (token, need, readingOf) =>
      need.type === 'Basic' && token.context === 'system' ? true : isPermitted(token, need, readingOf),
  }),
});
