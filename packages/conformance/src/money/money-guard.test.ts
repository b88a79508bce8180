import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { basePayload } from '@countercheck/rules';
import { describe, expect, it } from 'vitest';
import { moneyAtRisk } from './at-risk.ts';
import { explainsChange } from './explains-change.ts';
import { openIntentLog, type Intent } from './intent-log.ts';
import { MoneyGuard, type Reservation } from './money-guard.ts';

const usd = (amount: string) => [{ currency: 'USD', amount }];

describe('moneyAtRisk', () => {
  it.each([
    ['the largest amount of a payload', JSON.stringify(basePayload('cash-payment').resource), usd('20.00')],
    ['an amount as a text', '{"valueMoney":{"value":"7.25","currency":"USD"}}', usd('7.25')],
    ['a negative amount', '{"valueMoney":{"value":-7.25,"currency":"USD"}}', usd('7.25')],
    ['an amount without a currency', '{"valueMoney":{"value":7.25}}', [{ currency: '*', amount: '7.25' }]],
    [
      'each currency by itself',
      '[{"value":1,"currency":"USD"},{"value":2,"currency":"EUR"}]',
      [{ currency: 'EUR', amount: '2.00' }, ...usd('1.00')],
    ],
    ['a body that is not JSON', '{"value":5.00,"currency":"USD"', usd('5.00')],
    ['no identifier', '{"identifier":[{"value":"14266754"}]}', []],
    ['nothing', '', []],
  ])('counts %s', (_, body, moneys) => {
    expect(moneyAtRisk(body)).toEqual(moneys);
  });
});

describe('MoneyGuard', () => {
  const reserve = (guard: MoneyGuard, amount: string): Reservation => {
    const reserved = guard.reserve(usd(amount));
    if ('refused' in reserved) throw new Error(reserved.refused);
    return reserved;
  };

  it('lets exactly the limit pass, and not a cent more', () => {
    const guard = new MoneyGuard({ USD: '0.30' });
    guard.settle(reserve(guard, '0.10'), 'posted');
    guard.settle(reserve(guard, '0.20'), 'posted');
    expect(guard.reserve(usd('0.01'))).toEqual({
      refused: 'the limit of 0.30 USD for one run would be passed: 0.31 USD would be at risk.',
    });
  });

  it('counts what is under way and what is unknown, and releases only what was not posted', () => {
    const guard = new MoneyGuard({ USD: '10' });
    const first = reserve(guard, '6');
    expect('refused' in guard.reserve(usd('6'))).toBe(true);
    guard.settle(first, 'not-posted');
    guard.settle(reserve(guard, '6'), 'unknown');
    expect('refused' in guard.reserve(usd('6'))).toBe(true);
    expect([guard.totals('posted'), guard.totals('unknown')]).toEqual([
      [],
      [{ currency: 'USD', amount: '6.00', transactions: 1 }],
    ]);
  });

  it('counts money without a currency against every limit', () => {
    const guard = new MoneyGuard({ USD: '5', EUR: '100' });
    expect('refused' in guard.reserve([{ currency: '*', amount: '6' }])).toBe(true);
    expect('refused' in guard.reserve([{ currency: '*', amount: '5' }])).toBe(false);
  });
});

describe('explainsChange', () => {
  const body = JSON.stringify(basePayload('cash-payment').resource);
  it.each([
    ['0.00', true],
    ['-12.50', true],
    ['12.50', true],
    ['-25.00', true],
    ['-20.00', true],
    ['-7.50', true],
    ['-1250.00', true],
    ['-12.00', true],
    ['-12.51', true],
    ['-12.499', true],
    ['-12.5099999', true],
    ['-12.52', false],
    ['-5.00', false],
    ['33.33', false],
    ['-17.50', false],
  ])(
    'says whether a change of %s can come from a payment of 12.50 of which 20 were tendered',
    (change, isExplained) => {
      expect(explainsChange(change, [body])).toBe(isExplained);
    },
  );
});

describe('an intent log', () => {
  const intent = (id: string): Intent => ({
    id,
    runId: 'r',
    server: 's',
    baseUrl: 'https://s.test',
    scenario: 'x',
    at: '2024-06-15T17:00:00.000Z',
    identifier: 'A1',
    target: 'Account/G1',
    moneys: usd('12.50'),
  });
  const path = () => join(mkdtempSync(join(tmpdir(), 'intents-')), 'deep', 'intents.jsonl');

  it('remembers across processes what was never settled', () => {
    const file = path();
    const log = openIntentLog(file);
    for (const id of ['posted', 'unknown', 'open']) log.record(intent(id));
    log.settle('posted', 'posted');
    log.settle('unknown', 'unknown');
    expect(
      openIntentLog(file)
        .unsettled()
        .map(({ id }) => id),
    ).toEqual(['unknown', 'open']);
  });

  it('has the intent on disk before it returns, and survives a line cut short', () => {
    const file = path();
    openIntentLog(file).record(intent('first'));
    expect(readFileSync(file, 'utf8').includes('"first"')).toBe(true);
    appendFileSync(file, '{"intent":{"id":"torn');
    const log = openIntentLog(file);
    log.record(intent('second'));
    expect(
      openIntentLog(file)
        .unsettled()
        .map(({ id }) => id),
    ).toEqual(['first', 'second']);
  });

  it('passes over lines that a hand or a disk has damaged', () => {
    const file = path();
    openIntentLog(file).record(intent('first'));
    const damaged = [
      '\u0000',
      '[1]',
      'null',
      '{"intent":null}',
      '{"intent":{"id":5}}',
      '{"settled":1}',
      '{"settled":"first"}',
    ];
    appendFileSync(file, `${damaged.join('\n')}\n{"intent":{"id":"x","server":"s","moneys":"none"}}\n`);
    expect(
      openIntentLog(file)
        .unsettled()
        .map(({ id }) => id),
    ).toEqual(['first']);
  });

  it('says in one line that it cannot be written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'intents-'));
    writeFileSync(join(folder, 'file'), '');
    expect(() => openIntentLog(join(folder, 'file', 'intents.jsonl')).record(intent('x'))).toThrow(
      /^cannot write .*intents\.jsonl \((ENOTDIR|EEXIST)\): without it no create is sent/,
    );
  });
});
