import { defineDeviation, type Deviation } from '../deviation.ts';

const EARLY_MILLIS = 300_000;

export const tokenDiesEarly: Deviation = defineDeviation({
  id: 'token-dies-early',
  description: 'A token dies five minutes before it says.',
  breaks: ['token-expiry'],
  replace: ({ isTokenLive }) => ({ isTokenLive: (token, now) => isTokenLive(token, now + EARLY_MILLIS) }),
});
