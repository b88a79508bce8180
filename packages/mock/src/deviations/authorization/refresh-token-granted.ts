import { defineDeviation, type Deviation } from '../deviation.ts';

export const refreshTokenGranted: Deviation = defineDeviation({
  id: 'refresh-token-granted',
  description: 'A system gets a refresh token.',
  breaks: ['grant-no-refresh-token'],
  replace: ({ tokenResponse }) => ({
    tokenResponse: (...granted) => ({ ...tokenResponse(...granted), refresh_token: 'mock-refresh-token' }),
  }),
});
