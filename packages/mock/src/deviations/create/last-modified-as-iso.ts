import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated, withHeader } from '../rewrite.ts';

export const lastModifiedAsIso: Deviation = defineDeviation({
  id: 'last-modified-as-iso',
  description: 'The Last-Modified of an accepted create is an ISO instant instead of an HTTP-date.',
  breaks: ['create-last-modified'],
  rewrite: onCreated((answer) =>
    withHeader(answer, 'last-modified', new Date(answer.headers['last-modified'] ?? 0).toISOString()),
  ),
});
