import { defineDeviation, type Deviation } from '../deviation.ts';

export const tokenLivesAnHour: Deviation = defineDeviation({
  id: 'token-lives-an-hour',
  description: 'A token says that it lives 3600 seconds, and does.',
  breaks: ['token-expiry'],
  replace: () => ({ tokenLifetimeSeconds: () => 3600 }),
});
