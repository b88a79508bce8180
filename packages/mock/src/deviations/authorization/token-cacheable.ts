import { defineDeviation, type Deviation } from '../deviation.ts';

export const tokenCacheable: Deviation = defineDeviation({
  id: 'token-cacheable',
  description: 'A token may be cached by whoever passes it on.',
  breaks: ['token-not-cacheable'],
  replace: () => ({ tokenHeaders: () => ({ 'cache-control': 'private, max-age=570' }) }),
});
