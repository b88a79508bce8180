import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@countercheck/conformance';
import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { numbered, payload, payloadLine } from './payloads.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const short = (draft: { money(element: 'tenderedAmount'): Record<string, unknown> }): void => {
  draft.money('tenderedAmount')['value'] = 12.49;
};
const inSmallLetters = (draft: { setText(element: 'cardBrand', value: string): void }): void =>
  draft.setText('cardBrand', 'visa');

const day = [
  payloadLine('cash-payment', numbered('A1')),
  payloadLine('cash-payment', numbered('A2', short)),
  '',
  payloadLine('card-payment', numbered('A3', inSmallLetters)),
  payloadLine('cash-payment', numbered('A1')),
  '{"resourceType":',
].join('\n');

describe('validate, for people', () => {
  test('a payload without fault is said to be accepted', async () => {
    const folder = createFolder({ 'payment.json': payload() });
    expect(await runInProcess(['validate', 'payment.json'], { folder })).toEqual({
      code: 0,
      errors: '',
      output: [
        '1 payload: 1 accepted (0 errors, 0 warnings).',
        '  accepted USD 12.50 in 1 payload',
        'Judged by the documents, in the default reading; no server was asked. What only the hospital knows',
        'was not judged: --tenant FILE supplies it.',
        '',
      ].join('\n'),
    });
  });

  test('a fault is told with its place, where that is written, and what to do', async () => {
    const folder = createFolder({ 'payment.json': payload('cash-payment', short) });
    expect(await runInProcess(['validate', 'payment.json'], { folder })).toEqual({
      code: 1,
      errors: '',
      output: [
        'payment.json:47:18  error  tendered-covers-amount',
        '  The cash tendered, 12.49, is less than the amount, 12.50.',
        '  element  Basic.extension[3].value.value',
        '  written  FinancialTransaction, Tendered Amount Extension (stated)',
        '  remedy   Send the cash that was handed over: at least the amount.',
        '',
        '1 payload: 1 refused (1 error, 0 warnings).',
        '  refused  USD 12.50 in 1 payload',
        'Judged by the documents, in the default reading; no server was asked. What only the hospital knows',
        'was not judged: --tenant FILE supplies it.',
        '',
      ].join('\n'),
    });
  });

  test('a file with a payload on each line is summed up by what becomes of the money', async () => {
    const folder = createFolder({ 'day.ndjson': day, 'tenant.yaml': 'aliases: ["0111"]\n' });
    const { code, output, errors } = await runInProcess(['validate', 'day.ndjson', '--tenant', 'tenant.yaml'], {
      folder,
    });
    const places = output.split('\n').filter((line) => line.startsWith('day.ndjson:'));
    expect({ code, errors, places, summary: output.split('\n\n').at(-1) }).toEqual({
      code: 1,
      errors: '',
      places: [
        expect.stringMatching(/^day\.ndjson:2:\d+ {2}error {2}tendered-covers-amount$/),
        expect.stringMatching(/^day\.ndjson:4:\d+ {2}warning {2}card-brand-upper-case$/),
        'day.ndjson:5:62  error  identifier-unique-in-batch',
        'day.ndjson:6:17  error  body-parses',
      ],
      summary: [
        '5 payloads: 2 refused, 1 with an identifier that stands before, 2 accepted (3 errors, 1 warning).',
        '  refused  USD 12.50 in 1 payload',
        '  twice    USD 12.50 in 1 payload',
        '  accepted USD 25.00 in 2 payloads',
        '  unread   the amount of 1 payload',
        'Judged by the documents, in the default reading; no server was asked.',
        '',
      ].join('\n'),
    });
  });

  test('--quiet prints errors only', async () => {
    const folder = createFolder({
      'card.json': payload('card-payment', inSmallLetters),
      'cash.json': payload('cash-payment', numbered('A2', short)),
    });
    const { code, output } = await runInProcess(['validate', '.', '--quiet'], { folder });
    expect({ code, heads: output.split('\n').filter((line) => /^\S/.test(line)) }).toEqual({
      code: 1,
      heads: ['cash.json:47:18  error  tendered-covers-amount'],
    });
  });

  test('--all-readings tells which ambiguity decides', async () => {
    const folder = createFolder({
      'card.json': payload('card-payment', inSmallLetters),
      'cash.json': payload('cash-payment', numbered('A2')),
    });
    const { output } = await runInProcess(['validate', 'cash.json', 'card.json', '--all-readings'], { folder });
    expect(output.split('\n').filter((line) => line.includes(' accepted') && line.includes('.json'))).toEqual([
      'cash.json  accepted under every reading',
      'card.json  default accepted, strict refused, lenient accepted: decided by AMB-02',
    ]);
  });
});

test('--all-readings stands in the report, too', async () => {
  const folder = createFolder({ 'card.json': payload('card-payment', inSmallLetters) });
  const { output } = await runInProcess(['validate', 'card.json', '--all-readings', '--format', 'json'], { folder });
  expect((JSON.parse(output) as Report).scenarios.map(({ readings }) => readings)).toEqual([
    { holds: false, valid: { default: true, strict: false, lenient: true }, dependsOn: ['AMB-02'] },
  ]);
});

describe('inputs', () => {
  const files = {
    'a.json': payload('cash-payment', numbered('A1')),
    'sub/b.json': payload('cash-payment', numbered('A2')),
    'sub/deeper/c.ndjson': `${payloadLine('cash-payment', numbered('A3'))}\n${payloadLine('cash-payment', numbered('A4'))}\n`,
    'sub/.hidden/d.json': 'broken',
    'node_modules/e.json': 'broken',
    'notes.txt': 'no payload',
  };
  const judged = async (...words: string[]): Promise<string[]> => {
    const { output } = await runInProcess(['validate', ...words, '--format', 'ndjson'], {
      folder: createFolder(files),
    });
    return output
      .split('\n')
      .filter(Boolean)
      .map((text) => {
        const { file, line } = JSON.parse(text) as { file: string; line?: number };
        return line === undefined ? file : `${file}:${line}`;
      });
  };

  test.each([
    [['.'], ['a.json', 'sub/b.json', 'sub/deeper/c.ndjson:1', 'sub/deeper/c.ndjson:2']],
    [['sub'], ['sub/b.json', 'sub/deeper/c.ndjson:1', 'sub/deeper/c.ndjson:2']],
    [
      ['sub/', './a.json'],
      ['sub/b.json', 'sub/deeper/c.ndjson:1', 'sub/deeper/c.ndjson:2', './a.json'],
    ],
    [['**/*.json'], ['a.json', 'sub/b.json']],
    [['sub/**/*.ndjson'], ['sub/deeper/c.ndjson:1', 'sub/deeper/c.ndjson:2']],
    [
      ['a.json', 'a.json', '*.json', '.'],
      ['a.json', 'sub/b.json', 'sub/deeper/c.ndjson:1', 'sub/deeper/c.ndjson:2'],
    ],
  ])('%j are %j', async (words, expected) => {
    expect(await judged(...words)).toEqual(expected);
  });

  test.each([
    ['a payload', payload(), ['<stdin>']],
    ['payloads, one a line', `${payloadLine()}\n${payloadLine('card-payment')}\n`, ['<stdin>:1', '<stdin>:2']],
  ])('%s can come from standard input', async (_, input, expected) => {
    const { output } = await runInProcess(['validate', '-', '--format', 'ndjson'], { folder: createFolder(), input });
    expect(
      output
        .split('\n')
        .filter(Boolean)
        .map((text) => {
          const { file, line } = JSON.parse(text) as { file: string; line?: number };
          return line === undefined ? file : `${file}:${line}`;
        }),
    ).toEqual(expected);
  });
});

describe('validate, for programs', () => {
  test('--format ndjson prints one object for each payload', async () => {
    const folder = createFolder({ 'payment.json': payload('cash-payment', short) });
    const { code, output, errors } = await runInProcess(['validate', 'payment.json', '--format', 'ndjson'], { folder });
    expect({ code, errors, judged: JSON.parse(output) as unknown }).toEqual({
      code: 1,
      errors: '',
      judged: {
        file: 'payment.json',
        valid: false,
        findings: [
          {
            rule: 'tendered-covers-amount',
            severity: 'error',
            path: 'Basic.extension[3].value.value',
            pointer: '/extension/3/valueMoney/value',
            message: 'The cash tendered, 12.49, is less than the amount, 12.50.',
            remedy: 'Send the cash that was handed over: at least the amount.',
            args: { tendered: '12.49', amount: '12.50' },
            line: 47,
            column: 18,
          },
        ],
        money: { currency: 'USD', amount: '12.50' },
      },
    });
  });

  test('--format json is a report with one scenario for each payload', async () => {
    const folder = createFolder({ 'day.ndjson': day });
    const { code, output } = await runInProcess(['validate', 'day.ndjson', '--format', 'json'], { folder });
    const report = JSON.parse(output) as {
      scenarios: { id: string; outcome: string; explanation?: { requirement?: string } }[];
    } & Record<string, unknown>;
    expect({
      code,
      ...report,
      scenarios: report.scenarios.map(({ id, outcome, explanation }) => [id, outcome, explanation?.requirement]),
    }).toMatchObject({
      code: 1,
      format: 'countercheck-report/1',
      command: 'validate',
      complete: true,
      runId: '000000000000',
      startedAt: '2024-06-15T17:00:00.000Z',
      durationMillis: 0,
      reading: 'default',
      servers: [{ name: 'files', kind: 'files' }],
      scenarios: [
        ['day.ndjson:1', 'pass', undefined],
        ['day.ndjson:2', 'fail', 'tendered-covers-amount'],
        ['day.ndjson:4', 'pass', undefined],
        ['day.ndjson:5', 'fail', 'identifier-unique-in-batch'],
        ['day.ndjson:6', 'fail', 'body-parses'],
      ],
      counts: { pass: 2, fail: 3, total: 5 },
      money: [
        { server: 'files', currency: 'USD', what: 'refused', amount: '12.50', transactions: 1 },
        { server: 'files', currency: 'USD', what: 'duplicate', amount: '12.50', transactions: 1 },
        { server: 'files', currency: 'USD', what: 'accepted', amount: '25.00', transactions: 2 },
      ],
    });
  });

  test('--format github annotates no more than GitHub shows, and mentions the others', async () => {
    const folder = createFolder({ 'day.ndjson': '{}\n'.repeat(12) });
    const { output } = await runInProcess(['validate', 'day.ndjson', '--format', 'github'], { folder });
    const lines = output.trimEnd().split('\n');
    const errors = lines.filter((line) => line.startsWith('::error '));
    const mentioned = lines.filter((line) => line.startsWith('error day.ndjson:'));
    expect([errors.length, mentioned.length > 0, lines.length]).toEqual([10, true, 11 + mentioned.length]);
  });

  test('--format github annotates the lines', async () => {
    const folder = createFolder({ 'day,1.ndjson': payloadLine('cash-payment', short) });
    const { code, output } = await runInProcess(['validate', 'day,1.ndjson', '--format', 'github'], { folder });
    expect({ code, output: output.replace(/col=\d+/, 'col=N') }).toEqual({
      code: 1,
      output: [
        '::error file=day%2C1.ndjson,line=1,col=N,title=tendered-covers-amount::The cash tendered, 12.49, is less than the amount, 12.50. Send the cash that was handed over: at least the amount.',
        '::notice title=countercheck validate::1 payload: 1 refused, 0 accepted.',
        '',
      ].join('\n'),
    });
  });

  test('--format markdown is for a pull request', async () => {
    const folder = createFolder({ 'day.ndjson': day });
    const { code, output } = await runInProcess(['validate', 'day.ndjson', '--format', 'markdown'], { folder });
    expect({ code, title: output.split('\n')[0] }).toEqual({ code: 1, title: '# Conformance: fail' });
  });

  test('--output writes the result to a file and prints only that', async () => {
    const folder = createFolder({ 'payment.json': payload() });
    const { code, output, errors } = await runInProcess(
      ['validate', 'payment.json', '--format', 'junit', '--output', 'out/result.xml'],
      { folder },
    );
    expect({ code, output, errors }).toEqual({ code: 0, output: 'out/result.xml written.\n', errors: '' });
    expect(readFileSync(join(folder, 'out/result.xml'), 'utf8')).toContain(
      '<testcase name="payment.json: would be accepted"',
    );
  });

  test('--output that cannot be written says so and leaves nothing behind', async () => {
    const folder = createFolder({ 'payment.json': payload(), taken: 'a file' });
    expect(await runInProcess(['validate', 'payment.json', '--output', 'taken/result.json'], { folder })).toEqual({
      code: 2,
      output: '',
      errors: expect.stringMatching(
        /^countercheck: taken\/result\.json: cannot be written \(E[A-Z]+\); name another place with --output\.\n$/,
      ),
    });
    expect(existsSync(join(folder, 'taken/result.json'))).toBe(false);
  });
});
