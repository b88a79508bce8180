import { expect, it } from 'vitest';
import type { Delivery } from '../fhir-client.ts';
import { noToken } from './sender.ts';

const answered = (status: number, headers: Record<string, string> = {}): Delivery => ({
  request: { method: 'POST', url: 'https://login.test/token', headers: {}, body: null },
  response: { status, headers, body: null },
  mayHaveArrived: true,
  sentAt: 0,
  durationMillis: 0,
});

it.each<[Delivery, string, string]>([
  [
    answered(401),
    'The token endpoint answered with status 401.',
    'Check clientId, clientSecret, scopes and that the client is enabled for this tenant.',
  ],
  [
    answered(200),
    'The token endpoint answered with status 200, but without an access_token that can be read.',
    'Check tokenUrl: something else may answer there.',
  ],
  [answered(404), 'The token endpoint answered with status 404.', 'Check tokenUrl.'],
  [
    answered(503),
    'The token endpoint answered with status 503.',
    'Try again later; the configuration is not to blame.',
  ],
  [
    answered(307, { location: 'https://elsewhere.test/token?secret=1' }),
    'The token endpoint answered with status 307, a redirect to https://elsewhere.test: credentials never follow one.',
    'Set tokenUrl to the address it leads to, if you trust that.',
  ],
  [
    answered(302),
    'The token endpoint answered with status 302, a redirect: credentials never follow one.',
    'Set tokenUrl to the address it leads to, if you trust that.',
  ],
])('says what to do about the answer of the token endpoint', (delivery, message, remedy) => {
  expect(noToken(delivery)).toEqual({ whose: 'authorization', message, remedy });
});
