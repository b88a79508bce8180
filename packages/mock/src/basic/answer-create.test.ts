import { describe, expect, test } from 'vitest';
import { openSession, ROOT, type Got } from '../../test/session.ts';
import { adjustment, cashPayment, checkPayment } from '../../test/payloads.ts';
import { OTHER_TENANT } from '../index.ts';

describe('An accepted create', () => {
  test('is answered 201 with the documented headers and nothing in it', async () => {
    const got = await openSession().create(cashPayment());
    expect([got.status, got.text]).toEqual([201, '']);
    expect(got.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-length': '0',
      'content-type': 'application/fhir+json',
      date: 'Sat, 15 Jun 2024 17:00:00 GMT',
      etag: 'W/"0"',
      'last-modified': 'Sat, 15 Jun 2024 17:00:00 GMT',
      location: `${ROOT}/Basic/FT-PL-14266754`,
      vary: 'Origin',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  test('of an adjustment has the prefix of adjustments in its address', async () => {
    const got = await openSession().create(adjustment());
    expect(got.headers['location']).toBe(`${ROOT}/Basic/FT-AL-3353423432432232`);
  });

  test('of a payment keeps its prefix when a coding of another system says adjustment', async () => {
    const own = '"system":"http://terminology.hl7.org/CodeSystem/payment-type"}';
    const foreign = `${own},{"system":"https://example.org/codes","code":"adjustment"}`;
    const text = JSON.stringify(checkPayment());
    const got = await openSession().create(JSON.parse(text.replace(own, foreign)));
    expect(got.headers['location']).toContain(`${ROOT}/Basic/FT-PL-`);
  });

  test.each([
    ['the usual identifier', [{ value: 'a1' }, { value: 'b2', use: 'usual' }], 'b2'],
    ['the first identifier when none is usual', [{ value: 'a1' }, { value: 'b2', use: 'official' }], 'a1'],
    ['the first one that has a value', [{ use: 'usual' }, { value: 'b2' }], 'b2'],
  ])('is named after %s', async (_, identifier, suffix) => {
    const got = await openSession().create({ ...checkPayment(), identifier });
    expect(got.headers['location']).toBe(`${ROOT}/Basic/FT-PL-${suffix}`);
  });

  test('moves the balance of the account that is its target, and no other', async () => {
    const session = openSession();
    const before = session.mock.balances();
    await session.create(cashPayment({ amount: 12.34 }));
    expect(session.mock.balances()).toEqual({ ...before, G63392574: { value: '487.66', currency: 'USD' } });
  });

  test('moves the balance of the encounter that is its target', async () => {
    const session = openSession();
    await session.create(checkPayment());
    expect(session.balance('G63392601')).toBe('387.88');
  });

  test.each([
    [checkPayment, '0111', '387.88'],
    [checkPayment, '0119', '412.12'],
    [adjustment, '3100', '399.00'],
    [adjustment, '3200', '401.00'],
  ])('moves it in the direction of the alias: %o by %s', async (payload, alias, balance) => {
    const session = openSession();
    await session.create(payload({ alias }));
    expect(session.balance('G63392601')).toBe(balance);
  });

  test('opens the balance of an encounter that had none', async () => {
    const session = openSession();
    await session.create(checkPayment({ target: 'Encounter/97953537' }));
    const [entry] = session.mock.journal();
    const opened = entry?.postings[0]?.account ?? '';
    const got = await session.send(`/Account/${opened}`, { token: await session.token() });
    expect([got.status, session.balance(opened), entry?.postings[0]?.opens]).toEqual([
      200,
      '-12.12',
      { encounter: '97953537' },
    ]);
    expect(got.json.partOf).toEqual({ reference: 'Account/F1131724' });
  });

  test('stands in the journal', async () => {
    const session = openSession();
    await session.create(checkPayment());
    session.clock.advance(1000);
    await session.create(adjustment());
    expect(
      session.mock.journal().map(({ sequence, at, identifier, postings }) => ({ sequence, at, identifier, postings })),
    ).toEqual([
      {
        sequence: 1,
        at: '2024-06-15T17:00:00.000Z',
        identifier: '3335800133',
        postings: [{ account: 'G63392601', amount: '-12.12' }],
      },
      {
        sequence: 2,
        at: '2024-06-15T17:00:01.000Z',
        identifier: '3353423432432232',
        postings: [{ account: 'G63392601', amount: '-1.00' }],
      },
    ]);
  });

  test('of one type and identifier happens once', async () => {
    const session = openSession();
    const first = await session.create(checkPayment({ identifier: 'same' }));
    const again = await session.create(checkPayment({ identifier: 'same' }));
    const otherAmount = await session.create(checkPayment({ identifier: 'same', amount: 1 }));
    const otherType = await session.create(adjustment({ identifier: 'same' }));
    const otherCase = await session.create(checkPayment({ identifier: 'SAME' }));
    expect([first, again, otherAmount, otherType, otherCase].map(({ status }) => status)).toEqual([
      201, 422, 422, 201, 201,
    ]);
    expect(again.json.issue[0]).toMatchObject({ severity: 'error', code: 'business-rule' });
    expect([session.balance('G63392601'), session.mock.journal().length]).toEqual(['374.76', 3]);
  });

  test('in one tenant leaves another tenant alone', async () => {
    const session = openSession();
    const before = session.mock.balances(OTHER_TENANT);
    await session.create(cashPayment());
    expect(session.mock.balances(OTHER_TENANT)).toEqual(before);
    const there = await session.create(cashPayment({ alias: 'PAY' }), { tenant: OTHER_TENANT });
    expect([there.status, session.balance('G63392574', OTHER_TENANT), session.balance('G63392574')]).toEqual([
      201,
      '63.00',
      '488.00',
    ]);
  });
});

describe('A refused create leaves nothing behind', () => {
  const json = JSON.stringify(checkPayment());
  const refusals: readonly [string, string, Record<string, string>, number, string][] = [
    ['without Content-Type', json, { 'content-type': '' }, 415, 'not-supported'],
    ['as a form', json, { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-supported'],
    [
      'in another character set',
      json,
      { 'content-type': 'application/fhir+json; charset=utf-16' },
      415,
      'not-supported',
    ],
    ['that is not JSON', '{"resourceType": "Basic"', {}, 400, 'structure'],
    ['that is empty', '', {}, 400, 'structure'],
    ['that is too long', `{"resourceType":"${'x'.repeat(1024 * 1024)}"}`, {}, 413, 'too-long'],
    ['that is no object', '[]', {}, 422, 'business-rule'],
    [
      'with a modifier extension',
      JSON.stringify({ ...checkPayment(), modifierExtension: [{ url: 'https://example.org', valueBoolean: true }] }),
      {},
      422,
      'extension',
    ],
    [
      'with implicit rules',
      JSON.stringify({ ...checkPayment(), implicitRules: 'https://example.org' }),
      {},
      422,
      'not-supported',
    ],
    [
      'with another member',
      JSON.stringify({ ...checkPayment(), subject: { reference: 'Patient/6330017' } }),
      {},
      422,
      'business-rule',
    ],
    [
      'of another resource',
      JSON.stringify({ ...checkPayment(), resourceType: 'Observation' }),
      {},
      422,
      'business-rule',
    ],
    ['with an alias of another tenant', JSON.stringify(checkPayment({ alias: 'PAY' })), {}, 422, 'business-rule'],
    ['to an unknown account', JSON.stringify(checkPayment({ target: 'Account/G1' })), {}, 422, 'business-rule'],
    ['to an unknown encounter', JSON.stringify(checkPayment({ target: 'Encounter/1' })), {}, 422, 'business-rule'],
    ['to a statement', JSON.stringify(checkPayment({ target: 'Account/S2580833' })), {}, 422, 'business-rule'],
    [
      'in another currency than the balance',
      JSON.stringify(checkPayment({ currency: 'EUR' })),
      {},
      422,
      'business-rule',
    ],
    [
      'with first in, first out on an account',
      JSON.stringify(cashPayment({ applyFirstInFirstOut: true })),
      {},
      422,
      'business-rule',
    ],
    [
      'with first in, first out on another encounter',
      JSON.stringify(checkPayment({ applyFirstInFirstOut: true })),
      {},
      422,
      'business-rule',
    ],
  ];

  test.each(refusals)('%s', async (_, body, headers, status, code) => {
    const session = openSession();
    const before = session.mock.balances();
    const token = await session.token();
    const got = await session.send('/Basic', {
      method: 'POST',
      token,
      body,
      headers: { 'content-type': 'application/fhir+json', ...headers },
    });
    expect([got.status, got.headers['content-type'], got.json.resourceType, got.json.issue[0].severity]).toEqual([
      status,
      'application/fhir+json',
      'OperationOutcome',
      'error',
    ]);
    expect(new Set(errorCodes(got))).toEqual(new Set([code]));
    expect([session.mock.journal(), session.mock.balances()]).toEqual([[], before]);
    const repaired = await session.create(checkPayment(), { token });
    expect(repaired.status).toBe(201);
  });

  test('of bytes that are no text', async () => {
    const session = openSession();
    for (const bytes of [[0xff, 0xfe, 0x7b], [0xc3, 0x28], [0x00], [0xed, 0xa0, 0x80]]) {
      const got = await session.send('/Basic', {
        method: 'POST',
        token: await session.token(),
        body: new Uint8Array(bytes),
        headers: { 'content-type': 'application/fhir+json' },
      });
      expect([got.status, got.json.resourceType]).toEqual([400, 'OperationOutcome']);
    }
  });
});

describe('The Content-Type of a create', () => {
  test.each([
    ['application/fhir+json', [201, 201, 201]],
    ['application/fhir+json; charset=UTF-8', [201, 201, 201]],
    ['application/json+fhir', [201, 415, 201]],
    ['application/json', [201, 415, 201]],
    ['application/problem+json', [415, 415, 201]],
    ['application/fhir+xml', [415, 415, 415]],
  ])('may be %s or not, as AMB-67 is read', async (contentType, statuses) => {
    const got = await Promise.all(
      (['default', 'strict', 'lenient'] as const).map((reading) =>
        openSession({ readings: { 'AMB-67': reading } }).create(checkPayment(), {
          headers: { 'content-type': contentType },
        }),
      ),
    );
    expect(got.map(({ status }) => status)).toEqual(statuses);
  });
});

test('A thousand creates at once keep every balance exact, and the journal tells all of them', async () => {
  const session = openSession();
  const token = await session.token();
  const targets = ['Account/G63392574', 'Encounter/97953536', 'Encounter/97950001', 'Encounter/97950002'];
  const payloads = Array.from({ length: 1000 }, (_, number) =>
    checkPayment({
      identifier: `parallel${number % 900}`,
      target: targets[number % 4] ?? '',
      amount: (number + 1) / 100,
    }),
  );
  const got = await Promise.all(payloads.map((payload) => session.create(payload, { token })));
  const cents = payloads.map((_, number) => number + 1).filter((_, index) => got[index]?.status === 201);
  expect([cents.length, session.mock.journal().length]).toEqual([900, 900]);
  expect(session.mock.balances()).toEqual(session.mock.recomputeBalances());
  expect(sumOfCents(openSession().mock.balances()) - sumOfCents(session.mock.balances())).toBe(
    cents.reduce((sum, amount) => sum + amount, 0),
  );
});

function errorCodes(got: Got): string[] {
  return got.json.issue
    .filter(({ severity }: { severity: string }) => severity === 'error')
    .map(({ code }: { code: string }) => code);
}

function sumOfCents(balances: Record<string, { value: string }>): number {
  return Object.values(balances).reduce((sum, { value }) => sum + Number(value.replace('.', '')), 0);
}
