import { createHash } from 'node:crypto';
import {
  basePayload,
  createValidator,
  type Exchange,
  judgeAccountRead,
  judgeAccountSearch,
  judgeToken,
  PAYLOAD_RULES,
  type Reading,
  type TenantContext,
  validateText,
} from '@countercheck/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accounts,
  atAnyBorder,
  type BorderCase,
  configuredTexts,
  currencies,
  dates,
  hostileText,
  identifierValues,
  minorUnits,
  moneys,
  mutated,
  postingHistories,
  resourceIds,
  searches,
  type SeveralCase,
  tenants,
  tokenExchanges,
  transactions,
  violatingSeveral,
} from './index.ts';

interface Contract<T> {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<T>;
  /** What every value is. */
  readonly promise: (value: T) => boolean;
}

/** What they are made of cannot be read from their values: they shrink with their seed only. */
const ONLY_WITH_SEED = ['atAnyBorder()', 'violatingSeveral(4)', 'mutated()'];

const SEED = 20261122;
const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];
const validators = READINGS.map((reading) => createValidator({ reading }));
const hasNoFinding = (value: unknown) =>
  validators.every((validator) => validator.validate(value).findings.length === 0);
const hasNoFindingByDefault = (value: unknown) => createValidator().validate(value).findings.length === 0;

function rulesIn(body: string, reading: Reading, tenant: TenantContext = {}): string {
  const { findings } = validateText(body, { reading, tenant });
  return [...new Set(findings.map(({ rule }) => rule))].toSorted((a, b) => a.localeCompare(b)).join();
}

function contract<T>(name: string, arbitrary: fc.Arbitrary<T>, promise: (value: T) => boolean): Contract<unknown> {
  return { name, arbitrary, promise } as Contract<unknown>;
}

const keepsExpectations = ({ body, reading, tenant, expected }: BorderCase): boolean =>
  rulesIn(body, reading, tenant) === expected.join();
const keepsUnion = ({ body, reading, expected, violations }: SeveralCase): boolean =>
  violations.length === 4 && rulesIn(body, reading) === expected.join();

const withAmount = ({ value, currency }: { value: number; currency: string }): unknown => {
  const draft = basePayload('adjustment');
  draft.setAmount(value, currency);
  return draft.resource;
};
const withDate = (date: string): unknown => {
  const draft = basePayload('check-payment');
  draft.extension('date')['valueDate'] = date;
  return draft.resource;
};

const BASE_URL = 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';
const get = (path: string, body?: unknown): Exchange => ({
  request: { method: 'GET', url: `${BASE_URL}/${path}`, headers: { authorization: 'Bearer x' }, body: null },
  response:
    body === undefined
      ? null
      : { status: 200, headers: { 'content-type': 'application/fhir+json' }, body: JSON.stringify(body) },
});
const isBlameless = (judge: typeof judgeToken, exchange: Exchange): boolean =>
  READINGS.every((reading) => {
    const { findings, applied } = judge(exchange, { reading, baseUrl: BASE_URL });
    return findings.length === 0 && applied.length > 0;
  });
const hasValidTransactions = (tenant: TenantContext): boolean => {
  const validator = createValidator({ reading: 'strict', tenant });
  return fc
    .sample(transactions({ tenant }), { seed: SEED, numRuns: 3 })
    .every((payload) => validator.validate(payload).findings.length === 0);
};

const CONTRACTS: readonly Contract<unknown>[] = [
  contract('transactions()', transactions(), hasNoFinding),
  contract('transactions({ reading: default })', transactions({ reading: 'default' }), hasNoFindingByDefault),
  contract('atAnyBorder()', atAnyBorder(), keepsExpectations),
  contract('violatingSeveral(4)', violatingSeveral(4), keepsUnion),
  contract('mutated()', mutated(), (value) => JSON.stringify(value) !== undefined),
  contract('hostileText()', hostileText(), (value) => value instanceof Uint8Array),
  contract('tenants()', tenants(), hasValidTransactions),
  contract('accounts()', accounts(), (value) => isBlameless(judgeAccountRead, get(`Account/${value['id']}`, value))),
  contract('searches()', searches(), ({ query }) => isBlameless(judgeAccountSearch, get(`Account?${query}`))),
  contract('tokenExchanges()', tokenExchanges(), (exchange) => isBlameless(judgeToken, exchange)),
  contract('postingHistories()', postingHistories(), ({ opening, payments }) => {
    const months = payments.map(({ currentMonth }) => currentMonth);
    const inOrder =
      months.join() === months.toSorted().join() && months.every((month) => /^\d{4}-(0\d|1[0-2])$/.test(month));
    const arePaid = payments.every(({ minorUnits: paid }) => Number.isInteger(paid) && paid > 0);
    return inOrder && arePaid && new Set(opening.map(({ month }) => month)).size === opening.length;
  }),
  contract('currencies()', currencies(), (currency) => hasNoFinding(withAmount({ value: 1, currency }))),
  contract('minorUnits(500)', minorUnits(500), (value) => Number.isInteger(value) && value >= 1 && value <= 500),
  contract('moneys()', moneys(), (money) => hasNoFinding(withAmount(money))),
  contract('dates()', dates(), (date) => hasNoFindingByDefault(withDate(date))),
  contract("dates(['day'])", dates(['day']), (date) => hasNoFinding(withDate(date))),
  contract('identifierValues()', identifierValues(), (value) => /^[A-Za-z0-9]{1,250}$/.test(value)),
  contract('configuredTexts()', configuredTexts(), (value) => value.trim() !== '' && [...value].length <= 40),
  contract('resourceIds()', resourceIds(), (value) => /^[A-Za-z0-9.-]{1,64}$/.test(value)),
];

/** Every value that is tried on the way down from a random one, or from those given, to the smallest: every other one is said to fail. */
function valuesOnTheWayDown(arbitrary: fc.Arbitrary<unknown>, seed: number, examples: [unknown][] = []): unknown[] {
  const seen: unknown[] = [];
  const property = fc.property(arbitrary, (value) => {
    seen.push(value);
    return JSON.stringify(value).length % 3 === 0;
  });
  fc.check(property, { seed, numRuns: 20, examples });
  return seen;
}

/** As somebody has it who read it from a file. */
function asRead(value: unknown): unknown {
  return value instanceof Uint8Array ? Uint8Array.from(value) : JSON.parse(JSON.stringify(value));
}

describe.each(CONTRACTS.map((one) => [one.name, one] as const))('%s', (_name, { arbitrary, promise }) => {
  it('gives the same values for the same seed', () => {
    const sample = () => fc.sample(arbitrary, { seed: SEED, numRuns: 20 });
    expect(sample()).toEqual(sample());
  });

  it('gives what its name promises', () => {
    const { counterexample } = fc.check(fc.property(arbitrary, promise), { seed: SEED, numRuns: 300 });
    expect(counterexample).toBeNull();
  });

  it('shrinks to what its name promises', () => {
    const values = [1, 2, 3, 4, 5].flatMap((seed) => valuesOnTheWayDown(arbitrary, seed));
    expect(values.length).toBeGreaterThan(5);
    expect(values.filter((value) => !promise(value))).toEqual([]);
  });

  it('gives, for one seed, the values that it gave in the last release', () => {
    const values = fc.sample(arbitrary, { seed: SEED, numRuns: 400 }).map((value) => JSON.stringify(value));
    const digest = createHash('sha256').update(values.join('\n')).digest('hex');
    expect([...values.slice(0, 2), `and so on, ${values.length} with the digest ${digest}`]).toMatchSnapshot();
  });
});

describe.each(CONTRACTS.filter(({ name }) => !ONLY_WITH_SEED.includes(name)).map((one) => [one.name, one] as const))(
  'A value of %s that was picked by hand',
  (_name, { arbitrary, promise }) => {
    const picked = fc.sample(arbitrary, { seed: SEED + 1, numRuns: 100 }).map(asRead);

    it('can be shrunk without the seed that made it', () => {
      expect(picked.filter((value) => !arbitrary.canShrinkWithoutContext(value))).toEqual([]);
    });

    it('shrinks to what the name promises', () => {
      const values = picked.slice(0, 20).flatMap((value) => valuesOnTheWayDown(arbitrary, SEED, [[value]]));
      expect(values.filter((value) => !promise(value))).toEqual([]);
    });
  },
);

describe('A valid payload that was picked by hand', () => {
  const payload = fc.sample(transactions({ kinds: ['card-payment'] }), { seed: 7, numRuns: 1 })[0];

  it('can be shrunk without the seed that made it', () => {
    expect(transactions().canShrinkWithoutContext(JSON.parse(JSON.stringify(payload)))).toBe(true);
  });

  it('shrinks to the smallest payload that has the fault', () => {
    const isShort = fc.property(transactions(), ({ extension }) => extension.length < 7);
    const { counterexample } = fc.check(isShort, { examples: [[JSON.parse(JSON.stringify(payload))]], numRuns: 1 });
    expect(counterexample?.[0]).toMatchSnapshot();
  });

  it('is not taken for one of the arbitrary when it is not', () => {
    expect(
      [{}, null, 7, { ...payload, subject: 1 }].map((value) => transactions().canShrinkWithoutContext(value)),
    ).toEqual([false, false, false, false]);
  });
});

it('Every rule of payloads has a border', () => {
  const seen = new Set(
    fc.sample(atAnyBorder({ side: 'fails' }), { seed: SEED, numRuns: 5000 }).map(({ rule }) => rule),
  );
  expect(PAYLOAD_RULES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});
