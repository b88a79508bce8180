import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openSession, ORIGIN } from '../../test/session.ts';
import { checkPayment } from '../../test/payloads.ts';
import { createMock, defaultWorld, MockError, type World } from '../index.ts';
import { readWorld } from './read-world.ts';

const EXAMPLE = readFileSync(new URL('../../world.example.yaml', import.meta.url), 'utf8');
const TENANT = '11111111-2222-4333-8444-555555555555';

describe('A world file', () => {
  test('makes the world: the example takes a payment and shows the balance', async () => {
    const session = openSession({ world: readWorld(EXAMPLE) });
    const token = await session.token({ client: 'example-backend', tenant: TENANT });
    const created = await session.create(checkPayment({ alias: 'PAY1', target: 'Encounter/3002', amount: 50 }), {
      token,
      tenant: TENANT,
    });
    const shown = await session.send(`${ORIGIN}/r4/${TENANT}/Account?-encounter=3002&type=guarantor-balance`, {
      token,
    });
    const balances = shown.json.entry.map(
      ({ resource }: { resource: { extension: { valueMoney: { value: string } }[] } }) =>
        resource.extension[0]?.valueMoney.value,
    );
    expect([created.status, balances]).toEqual([201, ['0.00', '5.50']]);
  });

  test('may be JSON, and the world that the mock has by itself is one', () => {
    const world = defaultWorld();
    expect(readWorld(JSON.stringify(world))).toEqual(world);
  });

  test('gives fixtures for what it does not name', () => {
    const { fixtures, otherTenant } = createMock({ world: readWorld(EXAMPLE) }).describe(ORIGIN);
    expect([fixtures, otherTenant]).toEqual([
      {
        aliases: { payment: 'PAY1', adjustment: 'ADJ1', debitPayment: 'REV1' },
        location: 'front-desk',
        encounter: '3001',
        recurringEncounter: '3002',
        guarantorAccount: 'G1',
        financialAccount: 'F1',
        statement: { account: 'S1', number: '5001', patient: '1001' },
        guarantor: '2001-1001',
      },
      undefined,
    ]);
  });
});

describe('A world file that is wrong is refused in one line with its place', () => {
  test.each([
    ['not YAML', (text: string) => text.replace('tenants:', 'tenants: ['), /^w\.yaml:\d+:\d+: [^\n]+\.$/],
    ['one key twice', (text: string) => `${text}clients: []\n`, /^w\.yaml:\d+:1: Map keys must be unique\.$/],
    ['empty', () => '', /^w\.yaml:1:1: the world must be object\.$/],
    ['no clients', (text: string) => text.replace(/clients:[^]*/, ''), /^w\.yaml:1:1: the world lacks "clients"\.$/],
    [
      'an unknown member',
      (text: string) => text.replace('name: Example', 'nmae: Example'),
      /^w\.yaml:5:\d+: tenants\[0\]\.nmae is not known here\.$/,
    ],
    [
      'an unknown type',
      (text: string) => text.replace('type: financial-account', 'type: finance'),
      /^w\.yaml:21:\d+: tenants\[0\]\.accounts\[0\]\.type must be one of charge-group, financial-account, guarantor-balance, insurance-balance, statement\.$/,
    ],
    [
      'a balance that is a number',
      (text: string) => text.replace("'120.00'", '120.00'),
      /^w\.yaml:29:\d+: tenants\[0\]\.accounts\[1\]\.balance\.value must be string\.$/,
    ],
    [
      'a tenant that is no GUID',
      (text: string) => text.replaceAll(TENANT, 'hospital'),
      /^w\.yaml:4:9: tenants\[0\]\.id must match pattern/,
    ],
    [
      'an unknown time zone',
      (text: string) => text.replace('America/Denver', 'Mars/Olympus'),
      /^w\.yaml:6:15: tenants\[0\]\.timeZone: "Mars\/Olympus" is no time zone; write one like America\/Chicago\.$/,
    ],
    [
      'one id twice',
      (text: string) => text.replace('id: G3', 'id: G2'),
      /^w\.yaml:38:\d+: tenants\[0\]\.accounts\[3\]: the id G2 is there twice\.$/,
    ],
    [
      'one month twice',
      (text: string) => text.replace('2024-05', '2024-04'),
      /^w\.yaml:38:\d+: tenants\[0\]\.accounts\[3\]: a second balance of the same encounter and month\.$/,
    ],
    [
      'an unknown encounter',
      (text: string) => text.replace("encounter: '3001'", "encounter: '3'"),
      /tenants\[0\]\.accounts\[1\]\.encounter: there is no encounter 3\.$/,
    ],
    [
      'a recurring encounter without a month',
      (text: string) => text.replace('        month: 2024-04\n', ''),
      /needs a month\.$/,
    ],
    [
      'a month on another encounter',
      (text: string) => text.replace("encounter: '3001'", "encounter: '3001'\n        month: 2024-05"),
      /only balances of recurring encounters have a month\.$/,
    ],
    [
      'part of nothing',
      (text: string) => text.replace('partOf: F1', 'partOf: F2'),
      /accounts\[1\]\.partOf: there is no account F2\.$/,
    ],
    [
      'a client of an unknown tenant',
      (text: string) => text.replace(/tenants: \[.*\]/, 'tenants: [00000000-0000-4000-8000-000000000000]'),
      /clients\[0\]\.tenants\[0\]: there is no tenant 00000000/,
    ],
  ])('%s', (_, damage, message) => {
    const error = catchError(() => readWorld(damage(EXAMPLE), 'w.yaml'));
    expect(error).toMatchObject({ code: 'invalid-world', message: expect.stringMatching(message) });
  });

  test('also when it does not come from a file', () => {
    const world: World = { ...defaultWorld(), clients: [{ ...defaultWorld().clients[0]!, tenants: ['nowhere'] }] };
    expect(catchError(() => createMock({ world }))).toMatchObject({ code: 'invalid-world' });
  });

  test('whatever its bytes are', () => {
    for (const text of [
      '\u0000',
      '&a [*a, *a]',
      '{{{',
      '%YAML 9',
      '- - - -',
      '!!js/function x',
      `a: ${'['.repeat(5000)}`,
    ]) {
      expect(catchError(() => readWorld(text))).toBeInstanceOf(MockError);
    }
  });
});

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
