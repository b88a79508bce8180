import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { payload } from './payloads.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const short = (draft: { money(element: 'tenderedAmount'): Record<string, unknown> }): void => {
  draft.money('tenderedAmount')['value'] = 12.49;
};
const inSmallLetters = (draft: { setText(element: 'cardBrand', value: string): void }): void =>
  draft.setText('cardBrand', 'visa');

describe('colours', () => {
  const coloured = async (
    columns: number | undefined,
    options: string[],
    environment: Record<string, string>,
  ): Promise<boolean> => {
    const folder = createFolder({ 'payment.json': payload('cash-payment', short) });
    const given = { folder, environment, ...(columns !== undefined && { columns }) };
    const { output } = await runInProcess(['validate', 'payment.json', ...options], given);
    return output.includes('\u001B[31m');
  };

  test.each([
    ['on a terminal', 80, [], {}, true],
    ['on a terminal with an empty NO_COLOR', 80, [], { NO_COLOR: '' }, true],
    ['in a pipe', undefined, [], {}, false],
    ['in a pipe that is told otherwise', undefined, [], { FORCE_COLOR: '1' }, false],
    ['with NO_COLOR', 80, [], { NO_COLOR: '1' }, false],
    ['with --no-color', 80, ['--no-color'], {}, false],
    ['on a terminal without them', 80, [], { TERM: 'dumb' }, false],
    ['in a file', 80, ['--output', 'out.txt'], {}, false],
  ] as const)('%s', async (_, columns, options, environment, expected) => {
    expect(await coloured(columns, [...options], environment)).toBe(expected);
  });

  test('do not change the text', async () => {
    const folder = createFolder({ 'payment.json': payload('cash-payment', short) });
    const { output } = await runInProcess(['validate', 'payment.json'], { folder, columns: 100 });
    const { output: plain } = await runInProcess(['validate', 'payment.json', '--no-color'], { folder, columns: 100 });
    expect(output.replaceAll(/\u001B\[\d+m/g, '')).toBe(plain);
  });

  test.each([40, 60])('leave lines that fit a terminal of %i columns', async (columns) => {
    const folder = createFolder({ 'payment.json': payload('cash-payment', short) });
    const { output } = await runInProcess(['validate', 'payment.json', '--no-color'], { folder, columns });
    const long = output.split('\n').filter((line) => line.length > columns && line.trim().includes(' '));
    const places = ['payment.json:47:18  error  tendered-covers-amount', '  element  Basic.extension[3].value.value'];
    expect(long).toEqual(places.filter((line) => line.length > columns));
  });
});

describe('a reading', () => {
  const folderWithCard = (): string => createFolder({ 'card.json': payload('card-payment', inSmallLetters) });

  test.each([
    [[], 0, 'default'],
    [['--reading', 'strict'], 1, 'strict'],
    [['--reading', 'lenient'], 0, 'lenient'],
    [['--reading', 'AMB-02=strict'], 1, 'default, AMB-02 strict'],
    [['--reading', 'strict', '--reading', 'AMB-02=lenient'], 0, 'strict, AMB-02 lenient'],
  ])('of %j ends with %i', async (options, expected, reading) => {
    const { code, output } = await runInProcess(['validate', 'card.json', ...options], { folder: folderWithCard() });
    expect({ code, reading: /in the (.*) reading;/.exec(output)?.[1] }).toEqual({ code: expected, reading });
  });
});

describe('warnings', () => {
  test.each([
    [0, 1, 'countercheck: 1 warnings are more than --max-warnings 0 allows.\n'],
    [1, 0, ''],
  ])('beyond --max-warnings %i end with %i', async (most, code, errors) => {
    const folder = createFolder({ 'card.json': payload('card-payment', inSmallLetters) });
    expect(await runInProcess(['validate', 'card.json', '--max-warnings', String(most)], { folder })).toMatchObject({
      code,
      errors,
    });
  });
});
