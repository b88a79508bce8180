import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@countercheck/conformance';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let saved = '';

/** The report of a run of two scenarios, with changes. */
function withReport(change: (report: Report) => void = () => {}): string {
  const report = JSON.parse(saved) as Report;
  change(report);
  return JSON.stringify(report);
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-report-'));
  await runInProcess(['run', '--scenario', 'tendered-covers-amount--*t'], { folder });
  saved = readFileSync(join(folder, 'conformance/report.json'), 'utf8');
  rmSync(folder, { recursive: true });
});

describe('report show', () => {
  test('prints a saved report once more', async () => {
    const { code, output } = await runInProcess(['report', 'show', 'report.json'], {
      folder: createFolder({ 'report.json': saved }),
    });
    expect({ code, first: output.split('\n')[0], verdict: output.split('\n').at(-2) }).toEqual({
      code: 0,
      first: 'This report is about the embedded mock: it tests the kit and the configuration, not Millennium.',
      verdict: 'PASS',
    });
  });

  test('writes it in another format to a file', async () => {
    const folder = createFolder({ 'report.json': saved });
    const ended = await runInProcess(['report', 'show', 'report.json', '--format', 'junit', '--output', 'report.xml'], {
      folder,
    });
    expect(ended).toEqual({ code: 0, output: 'report.xml written.\n', errors: '' });
    expect(readFileSync(join(folder, 'report.xml'), 'utf8')).toContain('<testsuites name="countercheck" tests="2"');
  });
});

describe('report diff', () => {
  test('of a report with itself finds nothing', async () => {
    const folder = createFolder({ 'report.json': saved });
    expect(await runInProcess(['report', 'diff', 'report.json', 'report.json'], { folder })).toEqual({
      code: 0,
      output: 'No scenario changed.\n',
      errors: '',
    });
  });

  test('tells what broke, and ends with 1', async () => {
    const broken = withReport(({ scenarios }) => {
      for (const scenario of scenarios.slice(0, 1))
        Object.assign(scenario, { outcome: 'fail', explanation: { whose: 'server', message: 'It broke.' } });
    });
    const folder = createFolder({ 'before.json': saved, 'now.json': broken });
    const { code, output } = await runInProcess(['report', 'diff', 'before.json', 'now.json'], { folder });
    expect({ code, lines: output.split('\n').length }).toEqual({ code: 1, lines: 3 });
    expect(output).toMatch(/^broken \(1\)\n {2}FAIL +tendered-covers-amount--\S+ on mock: It broke\.\n$/);
    expect(await runInProcess(['report', 'diff', 'now.json', 'before.json'], { folder })).toMatchObject({ code: 0 });
  });

  test('writes a page for people', async () => {
    const folder = createFolder({
      'before.json': saved,
      'now.json': withReport(({ scenarios: [first] }) => {
        if (first) first.outcome = 'fail';
      }),
    });
    const words = ['report', 'diff', 'before.json', 'now.json', '--format', 'html', '--output', 'diff.html'];
    expect(await runInProcess(words, { folder })).toEqual({ code: 1, output: 'diff.html written.\n', errors: '' });
    const page = readFileSync(join(folder, 'diff.html'), 'utf8');
    expect([page.startsWith('<!doctype html>'), page.includes('1 scenario broke.')]).toEqual([true, true]);
  });

  test('is data for a script', async () => {
    const folder = createFolder({ 'report.json': saved });
    const { output } = await runInProcess(['report', 'diff', 'report.json', 'report.json', '--format', 'json'], {
      folder,
    });
    expect(JSON.parse(output)).toEqual({ fixed: [], broken: [], stillFailing: [], lost: [] });
  });
});

describe('report replay', () => {
  test('comes to the same verdicts', async () => {
    const folder = createFolder({ 'report.json': saved });
    const { code, output } = await runInProcess(['report', 'replay', 'report.json'], { folder });
    expect({ code, output: output.replace(/\d+/, 'N') }).toEqual({
      code: 0,
      output: 'N exchanges judged again: the same verdicts.\n',
    });
  });

  test('notices what was changed', async () => {
    const changed = withReport(({ scenarios }) => {
      const created = scenarios
        .flatMap(({ steps }) => steps.flatMap(({ exchanges }) => exchanges))
        .find(({ response }) => response?.status === 201);
      Object.assign(created?.response ?? {}, { status: 200 });
    });
    const { code, output } = await runInProcess(['report', 'replay', 'report.json'], {
      folder: createFolder({ 'report.json': changed }),
    });
    expect({ code, first: output.split('\n')[0] }).toEqual({
      code: 1,
      first: expect.stringMatching(
        /^the report: evidence was digest [0-9a-f]{12} and is digest [0-9a-f]{12}: the report was changed after the run$/,
      ),
    });
    expect(output).toMatch(/\nN? ?.*create-status-201/);
  });

  test('of a report without evidence shows nothing and ends with 1', async () => {
    const empty = withReport((report) => void Object.assign(report, { scenarios: [], digest: undefined }));
    expect(
      await runInProcess(['report', 'replay', 'report.json'], { folder: createFolder({ 'report.json': empty }) }),
    ).toMatchObject({ code: 1 });
  });
});

test.each([
  [
    'an unknown action',
    ['report', 'shw', 'report.json'],
    "unknown action 'shw'; did you mean show? Accepted are show, diff, replay.",
  ],
  ['a report too few', ['report', 'diff', 'report.json'], "'countercheck report diff' takes two reports: BEFORE NOW."],
  [
    'a report too many',
    ['report', 'show', 'report.json', 'report.json'],
    "'countercheck report show' takes one report: FILE.",
  ],
  [
    'a format of another action',
    ['report', 'diff', 'report.json', 'report.json', '--format', 'junit'],
    "--format 'junit' is not known to 'countercheck report diff'. Accepted are pretty, json, html.",
  ],
  [
    'a file that is no report',
    ['report', 'show', 'other.json'],
    expect.stringMatching(/other\.json: not a report of Countercheck/) as string,
  ],
  [
    'a file that is not there',
    ['report', 'show', 'gone.json'],
    expect.stringMatching(/cannot read .*gone\.json \(ENOENT\)/) as string,
  ],
])('%s is told in one line', async (_, words, message) => {
  const folder = createFolder({ 'report.json': saved, 'other.json': '{}' });
  const { code, output, errors } = await runInProcess(words, { folder });
  expect({ code, output, message: errors.replace(/^countercheck: /, '').trimEnd() }).toEqual({
    code: 2,
    output: '',
    message,
  });
});

test('a report that cannot be written says so', async () => {
  const folder = createFolder({ 'report.json': saved });
  writeFileSync(join(folder, 'file'), '');
  const { code, errors } = await runInProcess(['report', 'show', 'report.json', '--output', 'file/x'], { folder });
  expect({ code, errors }).toEqual({
    code: 2,
    errors: expect.stringMatching(/^countercheck: file\/x: cannot be written \(E[A-Z]+\)/),
  });
});
