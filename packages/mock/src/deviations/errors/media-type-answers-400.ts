import { defineDeviation, type Deviation } from '../deviation.ts';
import { onStatus } from '../rewrite.ts';

export const mediaTypeAnswers400: Deviation = defineDeviation({
  id: 'media-type-answers-400',
  description: 'Whoever asks for another media type than JSON is answered 400.',
  breaks: ['media-type-406'],
  rewrite: onStatus(406, (answer) => ({ ...answer, status: 400 })),
});
