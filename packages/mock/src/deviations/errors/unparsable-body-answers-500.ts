import { defineDeviation, type Deviation } from '../deviation.ts';

export const unparsableBodyAnswers500: Deviation = defineDeviation({
  id: 'unparsable-body-answers-500',
  description: 'A body that does not parse is answered 500 with a page of text.',
  breaks: ['unparsable-body-400'],
  rewrite: ({ kind, answer }) =>
    kind === 'create' && answer.status === 400
      ? {
          status: 500,
          headers: { ...answer.headers, 'content-type': 'text/html' },
          body: '<h1>Internal Server Error</h1>',
        }
      : answer,
});
