import { defineDeviation, type Deviation } from '../deviation.ts';

export const contentTypeWithCharsetRefused: Deviation = defineDeviation({
  id: 'content-type-with-charset-refused',
  description: 'A create that names its charset is answered 415.',
  breaks: ['create-content-type'],
  replace: ({ isContentTypeSupported }) => ({
    isContentTypeSupported: (contentType, reading) =>
      !/charset/i.test(contentType ?? '') && isContentTypeSupported(contentType, reading),
  }),
});
