import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@countercheck/conformance';
import { describe, expect, test, vi } from 'vitest';
import { createFolderOfServedMock } from './folder-of-served-mock.ts';
import { createFolder } from './folder.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 120_000 });

const ONE_RULE = ['--server', 'sandbox', '--rules', 'tendered-covers-amount', '--runs', '30', '--seed', '1'];

describe('fuzz', () => {
  test('says of the embedded mock that it checks the wiring only', async () => {
    const { code, output, errors } = await runInProcess(['fuzz', '--runs', '12', '--seed', '1'], {
      folder: createFolder(),
    });
    expect({ code, errors }).toEqual({ code: 0, errors: '12 of 12 payloads, 0 disagreements\n' });
    expect(output).toMatch(
      /^This is a check of the wiring: the embedded mock decides by the rules that it is compared with\.\ncountercheck \S+ fuzz · mock · reading default · seed 1\n\n.*\n12 payloads: \d+ accepted, \d+ refused; 0 disagreements with the rules · \S+ s\nPASS\nconformance\/fuzz\.json written\.\n$/,
    );
  });

  test('finds a server that has forgotten a rule, and sends the payload again by its token', async () => {
    const folder = await createFolderOfServedMock(['ignores-tendered-covers-amount']);
    const found = await runInProcess(['fuzz', ...ONE_RULE], { folder });
    expect(found.code).toBe(1);
    expect(found.output).toMatch(/\nFAIL tendered-covers-amount on sandbox\n/);
    expect(found.output).toMatch(/\n {2}payload {2}\{"resourceType":"Basic",.*"value":12\.49,.*\n {2}answer {3}201\n/);
    const [, token = ''] = /countercheck fuzz --server sandbox --replay (\S+)\n/.exec(found.output) ?? [];
    const again = await runInProcess(['fuzz', '--server', 'sandbox', '--replay', token], {
      folder: await createFolderOfServedMock(['ignores-tendered-covers-amount']),
    });
    expect({ code: again.code, errors: again.errors }).toEqual({
      code: 1,
      errors: '1 of 1 payloads, 1 disagreements\n',
    });
    const right = await runInProcess(['fuzz', '--server', 'sandbox', '--replay', token], {
      folder: await createFolderOfServedMock([]),
    });
    expect(right.code).toBe(0);
  });

  test('writes a report that can be shown and judged again', async () => {
    const folder = await createFolderOfServedMock(['ignores-tendered-covers-amount']);
    const { code } = await runInProcess(['fuzz', ...ONE_RULE, '--format', 'json', '--output', 'fuzz.json'], { folder });
    expect(code).toBe(1);
    const report = JSON.parse(readFileSync(join(folder, 'fuzz.json'), 'utf8')) as Report;
    expect([report.command, report.fuzz?.disagreements, report.scenarios[0]?.id]).toEqual([
      'fuzz',
      1,
      'disagreement-1',
    ]);
    expect((await runInProcess(['report', 'show', 'fuzz.json'], { folder })).output).toContain('FAIL tendered-covers');
    expect((await runInProcess(['report', 'replay', 'fuzz.json'], { folder })).code).toBe(0);
  });

  test.each<[string[], string]>([
    [
      ['--replay', 'nonsense'],
      "this is no replay token: copy it whole from the output or the report of 'countercheck fuzz'.",
    ],
    [
      ['--rules', 'tendered-cover-amount'],
      "--rules: no rule of payloads is called 'tendered-cover-amount'; did you mean tendered-covers-amount? 'countercheck rules' lists them.",
    ],
    [['--runs', '0'], "--runs '0' is not a whole number from 1 to 10000000."],
    [
      ['--server', 'https://example.org'],
      "--server: 'https://example.org' is an address: describe the server below 'servers' in countercheck.config.yaml and give its name there, or use mock.",
    ],
  ])('%j is answered in one line', async (words, message) => {
    const { code, output, errors } = await runInProcess(['fuzz', ...words], { folder: createFolder() });
    expect({ code, output, errors }).toEqual({ code: 2, output: '', errors: `countercheck: ${message}\n` });
  });

  test('sends nothing to a server that may not be written to', async () => {
    const folder = createFolder({
      'countercheck.config.yaml':
        'servers:\n  sandbox:\n    baseUrl: http://127.0.0.1:9/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d\n',
    });
    expect(await runInProcess(['fuzz', '--server', 'sandbox'], { folder })).toEqual({
      code: 2,
      output: '',
      errors:
        "countercheck: writes are forbidden on 'sandbox': set writes: allowed in its configuration to let scenarios post.\n",
    });
  });

  test('leaves a usable result when it is interrupted', async () => {
    const interruption = new AbortController();
    setTimeout(() => interruption.abort(), 1500);
    const { code, output } = await runInProcess(['fuzz', '--runs', '100000', '--format', 'json', '--seed', '1'], {
      folder: createFolder(),
      interruption: interruption.signal,
    });
    const report = JSON.parse(output) as Report;
    expect([code, report.complete]).toEqual([130, false]);
    expect(report.fuzz?.payloads).toBeGreaterThan(0);
  });
});
