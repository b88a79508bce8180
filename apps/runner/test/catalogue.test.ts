import { AMBIGUITIES, REQUIREMENTS } from '@countercheck/rules';
import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('rules', () => {
  test('lists every requirement and every ambiguity once', async () => {
    const { code, output } = await runInProcess(['rules'], { folder: createFolder() });
    const ids = [...output.matchAll(/^ {2}([A-Za-z][A-Za-z0-9-]+)(?= {2}|$)/gm)].map(([, id]) => id);
    expect(code).toBe(0);
    expect(new Set(ids)).toEqual(new Set<string>([...REQUIREMENTS, ...AMBIGUITIES].map(({ id }) => id)));
    expect(ids.length).toBe(REQUIREMENTS.length + AMBIGUITIES.length);
  });

  test('prints them as data, too', async () => {
    const { output } = await runInProcess(['rules', '--format', 'json'], { folder: createFolder() });
    expect(JSON.parse(output)).toEqual(
      JSON.parse(JSON.stringify({ requirements: REQUIREMENTS, ambiguities: AMBIGUITIES })),
    );
  });
});

describe('explain', () => {
  test('says of a requirement what it means and shows where its line runs', async () => {
    const { code, output } = await runInProcess(['explain', 'tendered-covers-amount'], { folder: createFolder() });
    expect({ code, lines: output.split('\n').filter((line) => !/^ {4}|^$/.test(line)) }).toEqual({
      code: 0,
      lines: [
        'tendered-covers-amount  (payload)',
        '  Cash tendered is at least the amount.',
        '  severity  error',
        '  written   FinancialTransaction, Tendered Amount Extension (stated)',
        '  finding   The cash tendered, {tendered}, is less than the amount, {amount}.',
        '  remedy    Send the cash that was handed over: at least the amount.',
        `  AMB-16    ${AMBIGUITIES.find(({ id }) => id === 'AMB-16')?.issue}`,
        '  fails: cash-payment, one cent short',
        '  Basic.extension[3].value.value: The cash tendered, 12.49, is less than the amount, 12.50.',
        '  holds: cash-payment, exactly the amount',
      ],
    });
  });

  test('says of an ambiguity what each reading does and which rules it decides', async () => {
    const { code, output } = await runInProcess(['explain', 'amb-02'], { folder: createFolder() });
    const entry = AMBIGUITIES.find(({ id }) => id === 'AMB-02');
    const labels = [...output.matchAll(/^ {2}(\S+(?: as)?) {2,}(\S.*)$/gm)].map(([, label, text]) => [label, text]);
    expect({ code, first: output.split('\n')[0], labels }).toEqual({
      code: 0,
      first: 'AMB-02  (ambiguity, warning)',
      labels: [
        ['taken as', entry?.readings.join(' | ')],
        ['default', entry?.default],
        ['strict', entry?.strict],
        ['lenient', entry?.lenient],
        ['written', 'FinancialTransaction, Card Brand Extension; FinancialTransaction, Example - Card Payment'],
        ['decides', 'card-brand-supported, card-brand-upper-case'],
        ['option', '--reading AMB-02=strict, or AMB-02=lenient'],
      ],
    });
  });

  test('has something to say about each of them', async () => {
    const folder = createFolder();
    for (const { id } of [...REQUIREMENTS, ...AMBIGUITIES]) {
      const { code, output, errors } = await runInProcess(['explain', id], { folder });
      expect({ code, first: output.split('  ')[0], errors }).toEqual({ code: 0, first: id, errors: '' });
    }
  });

  test('shows a payload that fails and one that holds of every payload rule', async () => {
    for (const { id, subject, rule } of REQUIREMENTS) {
      if (subject !== 'payload' || !rule) continue;
      const { output } = await runInProcess(['explain', id, '--format', 'json'], { folder: createFolder() });
      const { examples } = JSON.parse(output) as { examples: { holds: boolean; finding?: { message: string } }[] };
      expect({ id, examples: examples.map(({ holds, finding }) => [holds, finding !== undefined]) }).toEqual({
        id,
        examples: [
          [false, true],
          [true, false],
        ],
      });
    }
  });
});
