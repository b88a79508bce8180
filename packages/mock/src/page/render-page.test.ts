import { expect, test } from 'vitest';
import { checkPayment } from '../../test/payloads.ts';
import { openSession, ORIGIN } from '../../test/session.ts';
import { defaultWorld } from '../index.ts';

test('The page shows hospitals, balances, the journal and the last requests with the verdict on each', async () => {
  const session = openSession();
  await session.create(checkPayment());
  await session.create(checkPayment({ identifier: 'a-b' }));
  await session.send('/Account?patient=6330017&type=statement', { token: await session.token() });
  const page = await session.send(`${ORIGIN}/`);
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  const rows = rowsOf(page.text);
  expect(rows).toContainEqual(['G63392601', 'guarantor-balance', '387.88 USD', 'Encounter/97953536']);
  expect(rows).toContainEqual([
    '1',
    '2024-06-15T17:00:00.000Z',
    'payment',
    '3335800133',
    'Encounter/97953536',
    'G63392601 -12.12 USD',
  ]);
  const requests = rows
    .filter(([, request = '']) => /^(GET|POST) \//.test(request))
    .map(([, request = '', ...rest]) => [request.replace(/ec2458f2[^/]*/, '…'), ...rest]);
  expect(requests).toContainEqual(['POST /r4/…/Basic', '201', 'none', 'none']);
  expect(requests).toContainEqual(['POST /r4/…/Basic', '422', 'identifier-alphanumeric', 'none']);
  expect(requests).toContainEqual(['GET /r4/…/Account?patient&amp;type', '400', 'account-search-combinations', 'none']);
});

test('The page tells no secret, token or body, and is not one of the requests', async () => {
  const session = openSession();
  const token = await session.token();
  await session.create(checkPayment(), { token });
  await session.send(`${ORIGIN}/`);
  const { text } = await session.send(`${ORIGIN}/`);
  expect([
    text.includes(token),
    text.includes('not-a-secret'),
    text.includes('10000381'),
    text.includes('GET /<'),
  ]).toEqual([false, false, false, false]);
});

test('The page cannot be written to from outside', async () => {
  const world = defaultWorld();
  const [first] = world.tenants;
  const session = openSession({
    world: { ...world, tenants: [{ ...first!, name: '<script>alert(1)</script>' }, ...world.tenants.slice(1)] },
  });
  await session.send('/Account?<script>=1');
  const { text, headers } = await session.send(`${ORIGIN}/`);
  expect([text.includes('<script>'), headers['content-security-policy']]).toEqual([
    false,
    "default-src 'none'; style-src 'unsafe-inline'",
  ]);
});

/** The cells of every row, without markup. */
function rowsOf(page: string): string[][] {
  return Array.from(page.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) =>
    Array.from(row.matchAll(/<td>(.*?)<\/td>/gs), ([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '').trim()),
  );
}
