import { defineDeviation, type Deviation } from '../deviation.ts';

export const tokenRequestOfAnyType: Deviation = defineDeviation({
  id: 'token-request-of-any-type',
  description: 'The Content-Type of a token request is not looked at.',
  breaks: ['grant-form-encoded'],
  replace: () => ({ isFormEncoded: () => true }),
});
