import { defineDeviation, type Deviation } from '../deviation.ts';

export const mediaTypeIgnored: Deviation = defineDeviation({
  id: 'media-type-ignored',
  description: 'Whoever asks for another media type than JSON gets JSON.',
  breaks: ['media-type-406'],
  replace: () => ({ isAcceptable: () => true }),
});
