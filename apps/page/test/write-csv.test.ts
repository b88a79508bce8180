import type { JudgedPayload } from '@countercheck/conformance/payloads';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../src/day/write-csv.ts';

const finding = {
  rule: 'alias-required' as const,
  severity: 'error' as const,
  path: 'Basic',
  pointer: '',
  message: 'There is "none",\nat all.',
  remedy: 'Send one.',
  args: {},
};
const payload: JudgedPayload = { file: 'day.ndjson', line: 7, valid: true, findings: [] };
const header = 'file,line,verdict,currency,amount,severity,rule,element,finding,remedy';

test('Each finding has a row, and a payload without has one too', () => {
  const money = { currency: 'USD', amount: '-12.50' };
  expect(
    writeCsv([
      { ...payload, money },
      { ...payload, valid: false, findings: [finding] },
    ]),
  ).toBe(
    `\uFEFF${header}\r\n` +
      'day.ndjson,7,would be accepted,USD,-12.50,,,,,\r\n' +
      'day.ndjson,7,would be refused,,,error,alias-required,Basic,"There is ""none"",\nat all.",Send one.\r\n',
  );
});

describe('What a spreadsheet would run', () => {
  test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('%j becomes text', (file) => {
    const [, row = ''] = writeCsv([{ ...payload, file }]).split('\r\n');
    expect(row.replace(/^"/, '').startsWith(`'${file}`.split('\r')[0] ?? '')).toBe(true);
  });
});
