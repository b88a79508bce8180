import { defineDeviation, type Deviation } from '../deviation.ts';

export const expiredTokenTaken: Deviation = defineDeviation({
  id: 'expired-token-taken',
  description: 'An expired token is as good as a new one.',
  breaks: ['token-expired-401', 'token-expiry'],
  replace: () => ({ isTokenLive: () => true }),
});
