import { PAYLOAD_RULES, REQUIREMENTS, type PayloadBorder } from '@countercheck/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { observe } from '../../test/probes.ts';
import { openSession } from '../../test/session.ts';
import { cashPayment } from '../../test/payloads.ts';
import { arrangeWorld, createMock, defaultWorld, listDeviations, type TenantData, type World } from '../index.ts';
import { borderText } from './border-text.ts';
import { generator } from '../../scripts/deviation-list.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WRITTEN_DEVIATIONS } from './written-deviations.generated.ts';

const REPOSITORY = fileURLToPath(new URL('../../../..', import.meta.url));

describe('The list of deviations', () => {
  test('is the folders of deviations', () => {
    for (const { path, text } of generator.files(REPOSITORY))
      expect(readFileSync(`${REPOSITORY}/${path}`, 'utf8')).toBe(text);
  });

  test.each(['default', 'strict', 'lenient'] as const)(
    'has each id once, one line each, about requirements that there are, read %s',
    (reading) => {
      const all = listDeviations({ reading });
      const known = new Set(REQUIREMENTS.map(({ id }) => id));
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { id, description, breaks } of all) {
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(description).toMatch(/^[^\n]{10,}\.$/);
        expect(breaks.filter((requirement) => !known.has(requirement))).toEqual([]);
        expect(breaks.length).toBeGreaterThan(0);
      }
    },
  );

  test('names the known ones when one is not known', () => {
    expect(() => createMock({ deviations: ['no-such-thing'] })).toThrow(
      /^No deviation "no-such-thing"; there are .*posts-twice/,
    );
  });
});

describe('Each deviation written by hand is seen from outside', () => {
  let right = '';
  beforeAll(async () => {
    right = await observe({});
  });

  test('the same questions get the same answers without one', async () => {
    expect(await observe({})).toBe(right);
  });

  test.each(WRITTEN_DEVIATIONS.map(({ id }) => [id]))('%s', async (id) => {
    expect(await observe({ deviations: [id] })).not.toBe(right);
  });
});

const errors = listDeviations().filter(({ id }) => id.startsWith('ignores-'));
const refusals = listDeviations().filter(({ id }) => id.startsWith('refuses-'));

describe('A server that ignores a rule takes what breaks that rule alone', () => {
  test.each(errors.map(({ id, breaks: [rule] }) => [id, rule] as const))('%s', async (id, rule) => {
    const borders = bordersOf(rule ?? '').filter(
      (border) =>
        border.fails !== undefined && (border.reading ?? 'default') === 'default' && border.alsoBreaks === undefined,
    );
    const statuses = await Promise.all(
      borders.map(async (border) => [await send(border, []), await send(border, [id])]),
    );
    expect(statuses.filter(([right = 0, wrong]) => right >= 400 && wrong === 201)).not.toEqual([]);
  });
});

describe('A server that refuses at a border refuses there', () => {
  test.each(refusals.map(({ id, breaks: [rule] }) => [id, rule] as const))('%s', async (id, rule) => {
    const border = bordersOf(rule ?? '').find(
      ({ holds = '' }) =>
        id ===
        `refuses-${rule}-${holds
          .toLowerCase()
          .match(/[a-z0-9]+/g)
          ?.join('-')}`,
    );
    if (border === undefined) return expect.unreachable(`no border of ${rule} for ${id}`);
    expect([await send(border, []), await send(border, [id])]).toEqual([201, rule === 'body-parses' ? 400 : 422]);
  });

  test('and nowhere else', async () => {
    const session = openSession({ deviations: ['refuses-identifier-max-length-as-long-as-allowed'] });
    expect((await session.create(cashPayment())).status).toBe(201);
  });
});

test('Deviations can be combined', async () => {
  const session = openSession({ deviations: ['etag-missing', 'posts-twice', 'ignores-alias-known-to-tenant'] });
  const got = await session.create(cashPayment({ alias: 'unknown' }));
  expect([got.status, got.headers['etag'], session.balance('G63392574')]).toEqual([201, undefined, '476.00']);
});

function bordersOf(rule: string): readonly PayloadBorder[] {
  return PAYLOAD_RULES.find(({ id }) => id === rule)?.borders ?? [];
}

/** Sends the payload of a border to a hospital that is as the border supposes. */
async function send(border: PayloadBorder, deviations: readonly string[]): Promise<number> {
  const text = borderText(border);
  const session = openSession({ deviations, world: worldFor(border, text) });
  const got = await session.create(text);
  return got.status;
}

/** Where a border supposes nothing, the hospital has the alias and target of the payload; balances of another currency are out of the way. */
function worldFor({ tenant }: PayloadBorder, text: string): World {
  const world = defaultWorld();
  const [{ aliases, encounters = [], accounts }] = world.tenants as [TenantData];
  const alias = /alias","valueString":"([^"]*)"/.exec(text)?.[1];
  const encounter = /"Encounter\/([^"]*)"/.exec(text)?.[1];
  const isForeign = !text.includes('"USD"');
  const recurs = (id: string): boolean =>
    encounters.some((one) => one.id === id && one.recurring === true) || text.includes('first-in-first-out');
  const knowledge = {
    aliases: { ...(alias === undefined ? {} : { [alias]: {} }), ...aliases },
    ...(encounter === undefined ? {} : { encounters: { [encounter]: { recurring: recurs(encounter) } } }),
    ...(isForeign
      ? {
          accounts: Object.fromEntries(
            accounts.filter(({ balance }) => balance === undefined).map(({ id, type }) => [id, type]),
          ),
        }
      : {}),
    ...tenant,
  };
  return arrangeWorld(world, { knowledge });
}
