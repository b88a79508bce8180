import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPayment } from '../test/payloads.ts';
import { openSession, ORIGIN, ROOT } from '../test/session.ts';

const settings = { seed: 20240615, numRuns: 250 };
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const;
const PIECES = [
  'r4',
  'open',
  'tenants',
  'ec2458f2-1e24-41c8-b71b-0e701af7583d',
  'Account',
  'Basic',
  'F703726',
  '_search',
  'metadata',
  '..',
  '%00',
  '%',
  'hosts',
  '//',
  'token',
];
const NAMES = [
  '_id',
  'type',
  'patient',
  'identifier',
  '-guarantor',
  '-encounter',
  '_count',
  'pageContext',
  '_format',
  '_method',
  'access_token',
];
const HEADERS = ['authorization', 'accept', 'content-type', 'x-http-method-override', 'content-length', 'origin'];

const somePath = (): fc.Arbitrary<string> =>
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 7 }).map((parts) => parts.join('/'));
const someQuery = (): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...NAMES), fc.string()), { maxLength: 4 })
    .map((pairs) => new URLSearchParams(pairs).toString());
const someHeaders = (): fc.Arbitrary<Record<string, string>> =>
  fc.dictionary(
    fc.constantFrom(...HEADERS),
    fc.string().map((text) => text.replaceAll(/[^\x20-\x7e]/g, '')),
    { maxKeys: 3, noNullPrototype: true },
  );

test('Any request is answered, without a bug and without a stack', async () => {
  const session = openSession();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...METHODS),
      somePath(),
      someQuery(),
      someHeaders(),
      fc.string(),
      async (method, path, query, headers, text) => {
        fc.pre(URL.canParse(`${ORIGIN}/${path}?${query}`));
        const address = new URL(`${ORIGIN}/${path}?${query}`);
        fc.pre(address.origin === ORIGIN);
        const body = method === 'GET' || method === 'HEAD' ? {} : { body: text };
        const response = await session.mock.fetch(new Request(address, { method, headers, ...body }));
        const answer = await response.text();
        expect([response.status >= 200, response.status < 500 || response.status === 501]).toEqual([true, true]);
        expect(answer).not.toMatch(/\bat .*\.ts:\d+|node:internal/);
        expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
      },
    ),
    settings,
  );
});

test('Any body of a create is answered 201, 400 or 422, and moves money only when it is 201', async () => {
  const session = openSession();
  const token = await session.token();
  const valid = JSON.stringify(checkPayment());
  const someBody = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.json().map((text) => new TextEncoder().encode(text)),
    fc
      .tuple(fc.nat(valid.length), fc.nat(20), fc.string())
      .map(([at, length, text]) => new TextEncoder().encode(valid.slice(0, at) + text + valid.slice(at + length))),
  );
  await fc.assert(
    fc.asyncProperty(someBody, async (bytes) => {
      const [before, posted] = [session.mock.balances(), session.mock.journal().length];
      const got = await session.send('/Basic', {
        method: 'POST',
        token,
        body: Uint8Array.from(bytes),
        headers: { 'content-type': 'application/fhir+json' },
      });
      expect([201, 400, 422]).toContain(got.status);
      expect(session.mock.journal().length).toBe(got.status === 201 ? posted + 1 : posted);
      if (got.status !== 201) expect(session.mock.balances()).toEqual(before);
      expect(got.headers['location']?.startsWith(`${ROOT}/Basic/FT-PL-`) ?? false).toBe(got.status === 201);
    }),
    settings,
  );
  expect(session.mock.balances()).toEqual(session.mock.recomputeBalances());
});

test('No answer tells a card number that was sent', async () => {
  const session = openSession();
  const number = '4111111111111111';
  const payload = JSON.stringify(checkPayment()).replace(
    '"valueString":"1234"',
    `"valueString":"${number}","valueInteger":1`,
  );
  const got = await session.create(payload.replace('CHCK', 'CCCA'));
  expect([got.status, got.text.includes(number)]).toEqual([422, false]);
});
