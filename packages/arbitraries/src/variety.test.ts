import { type FinancialTransaction, validateText } from '@countercheck/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accounts,
  hostileText,
  mutated,
  postingHistories,
  searches,
  tenants,
  tokenExchanges,
  transactions,
} from './index.ts';

const SEED = 20261122;
const RUNS = 2000;

/** Which of these no value of the arbitrary is. */
function missing<T>(arbitrary: fc.Arbitrary<T>, kinds: Readonly<Record<string, (value: T) => boolean>>): string[] {
  const values = fc.sample(arbitrary, { seed: SEED, numRuns: RUNS });
  return Object.keys(kinds).filter((name) => !values.some((value) => kinds[name]?.(value)));
}

function says(...parts: readonly (string | RegExp)[]): (value: unknown) => boolean {
  return (value) => {
    const text = JSON.stringify(value);
    return parts.every((part) => (typeof part === 'string' ? text.includes(part) : part.test(text)));
  };
}

function not(condition: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => !condition(value);
}

const namesOf = ({ extension }: FinancialTransaction): string[] => extension.map(({ url }) => url);

describe('There are', () => {
  it('transactions of every type, method, target, option, currency, precision and order', () => {
    const methods = ['CASH', 'CCCA', 'CHCK', 'CCHK', 'TRAC'];
    const targets = ['"Encounter/', '"Account/G'];
    expect(
      missing<FinancialTransaction>(transactions({ reading: 'default' }), {
        ...Object.fromEntries(
          [...methods.map((method) => `"${method}"`), '"adjustment"'].flatMap((kind) =>
            targets.map((target) => [`${kind} to ${target}`, says(kind, target)]),
          ),
        ),
        'with a location': says('transaction-location"'),
        'without one': not(says('transaction-location"')),
        'first in, first out': says('"valueBoolean":true'),
        'not first in, first out': says('"valueBoolean":false'),
        'neither said': not(says('"valueBoolean"')),
        'a card to the month': says('"CCCA"', /"valueDate":"\d{4}-\d\d"/),
        'a card to the day': says('"CCCA"', /"valueDate":"\d{4}-\d\d-\d\d"/),
        'a check to the year': says('"CHCK"', /"valueDate":"\d{4}"/),
        'the leap day of a fourth century': says('"2000-02-29"'),
        'no decimals': says('"JPY"'),
        'three decimals': says('"KWD"', /"value":\d+\.\d{3},/),
        'four decimals': says('"CLF"', /"value":\d+\.\d{4},/),
        'the smallest amount': says('"value":0.01,'),
        'an amount of fourteen digits': says(/"value":\d{12}\.\d\d/),
        'cash that is just enough': says(
          /tendered-amount","valueMoney":(\{[^}]*\}).*transaction-amount","valueMoney":\1/,
        ),
        'an identifier of 250 characters': says(/"value":"[A-Za-z0-9]{250}"/),
        'three identifiers': ({ identifier }) => identifier.length === 3,
        'a coding of another system first': says(/"coding":\[\{"system":"(https:\/\/example|urn:oid)/),
        'the amount before the target': says(/\[\{"url":"amount"/),
        'the type last': (transaction) => (namesOf(transaction).at(-1) ?? '').endsWith('-type'),
        'the alias first': (transaction) => (namesOf(transaction)[0] ?? '').endsWith('-alias'),
      }),
    ).toEqual([]);
  });

  it('mutated payloads of every kind of edit', () => {
    const found = (rule: string) => (value: unknown) =>
      validateText(JSON.stringify(value)).findings.some((finding) => finding.rule === rule);
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    expect(
      missing<unknown>(mutated(), {
        'another type': found('json-type'),
        null: found('null-forbidden'),
        'an empty element': found('empty-element-forbidden'),
        'an extension twice': found('extension-single'),
        'a coding twice': says(/"coding":\[(\{"system":"http:\/\/terminology[^}]*\}),\1\]/),
        'the identifier behind the extensions': says(/"extension":.*"identifier":\[/),
        'an unknown member': found('element-supported'),
        'a value of a later FHIR': says('"valueInteger64"'),
        'an extension of a primitive': says('"_'),
        'nested deeper than forty levels': (value) => depthOf(value) > 40,
        'no object at all': (value) => typeof value !== 'object' || value === null,
        'something missing': found('amount-required'),
        'nothing wrong': (value) => validateText(JSON.stringify(value)).findings.length === 0,
      }),
    ).toEqual([]);
  });

  it('hostile bodies of every kind', () => {
    const textOf = (body: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
    const found = (rule: string) => (body: Uint8Array) =>
      validateText(body).findings.some((finding) => finding.rule === rule);
    const isUtf8 = (body: Uint8Array): boolean => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(body) !== undefined;
      } catch {
        return false;
      }
    };
    expect(
      missing<Uint8Array>(hostileText(), {
        'no JSON': found('body-parses'),
        'no UTF-8': (body) => !isUtf8(body),
        'a member twice': found('duplicate-member-forbidden'),
        'a byte-order mark': found('byte-order-mark'),
        'a number that no double holds': found('number-precision-kept'),
        'no object': found('body-is-object'),
        'five thousand levels': (body) => /(\[|\{"extension":){5000}/.test(textOf(body)),
        nothing: (body) => body.length === 0,
        'valid JSON in odd letters': (body) => textOf(body).includes('\\u0042asic') && !found('body-parses')(body),
      }),
    ).toEqual([]);
  });

  it('hospitals of which little and of which all is known', () => {
    const members = ['id', 'timeZone', 'aliases', 'locations', 'accounts', 'encounters'] as const;
    expect(
      missing(tenants(), {
        nothing: (tenant) => Object.keys(tenant).length === 0,
        everything: (tenant) => members.every((member) => tenant[member] !== undefined),
        'aliases without types': ({ aliases }) => Array.isArray(aliases),
        'aliases with types': ({ aliases }) => aliases !== undefined && !Array.isArray(aliases),
        'an alias that debits': says('"impact":"debit"'),
        'no location': ({ locations }) => locations?.length === 0,
        'an account that is no guarantor balance': says('"statement"'),
        'an encounter that recurs': says('"recurring":true'),
        'one that does not': says('"recurring":false'),
      }),
    ).toEqual([]);
  });

  it('Accounts, searches and tokens of every kind', () => {
    const types = ['charge-group', 'financial-account', 'guarantor-balance', 'insurance-balance', 'statement'];
    expect(
      missing(accounts(), {
        ...Object.fromEntries(types.map((type) => [type, says(`{"text":"${type}"}`)])),
        'a credit': says(/"value":"-\d/),
        'a balance in another currency': says(/"currency":"(?!USD)/),
        'two guarantors': says(/RelatedPerson.*RelatedPerson/),
        'no service period': not(says('servicePeriod')),
      }),
    ).toEqual([]);
    expect(
      missing(searches(), {
        'several ids': says(/_id=[^&"]+%2C/),
        'a statement': says('type=statement'),
        'a guarantor': says('-guarantor=RelatedPerson'),
        'an encounter': says(/-encounter=\d/),
        'one a page': says(/_count=1"/),
        'very many a page': says('_count=10000'),
        'no page size': not(says('_count')),
      }),
    ).toEqual([]);
    expect(
      missing(tokenExchanges(), {
        'all scopes granted': says('system/Basic.write system/FinancialTransaction.write system/Account.read'),
        'a scope lost': ({ request, response }) =>
          (request.body ?? '').split('%20').length > (response?.body ?? '').split(' ').length,
      }),
    ).toEqual([]);
  });

  it('histories with credits, settled months, gaps, turns of the year and overpayments', () => {
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
    expect(
      missing(postingHistories(), {
        'nothing owed': ({ opening }) => opening.length === 0,
        'a credit': ({ opening }) => opening.some(({ minorUnits }) => minorUnits < 0),
        'a settled month': ({ opening }) => opening.some(({ minorUnits }) => minorUnits === 0),
        'months out of order': ({ opening }) =>
          opening.some(({ month }, index) => month < (opening[index - 1]?.month ?? '')),
        'a month in the future': ({ opening, payments }) =>
          opening.some(({ month }) => month > (payments.at(-1)?.currentMonth ?? '')),
        'a turn of the year': ({ payments }) =>
          new Set(payments.map(({ currentMonth }) => currentMonth.slice(0, 4))).size > 1,
        'two payments in a month': ({ payments }) => payments[0]?.currentMonth === payments[1]?.currentMonth,
        'more paid than owed': ({ opening, payments }) =>
          sum(payments.map(({ minorUnits }) => minorUnits)) > sum(opening.map(({ minorUnits }) => minorUnits)),
        'not first in, first out': ({ payments }) => payments.some(({ fifo }) => fifo === false),
        'nothing said of it': ({ payments }) => payments.some(({ fifo }) => fifo === undefined),
      }),
    ).toEqual([]);
  });
});
