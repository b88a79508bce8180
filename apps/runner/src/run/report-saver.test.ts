import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledScenarios, type Report, runScenarios, systemClock } from '@countercheck/conformance';
import { expect, onTestFinished, test } from 'vitest';
import { embeddedMock } from './embedded-mock.ts';
import { ReportSaver } from './report-saver.ts';

function fileAt(path: string): ConstructorParameters<typeof ReportSaver>[0] {
  return [{ format: 'json', path, name: path }];
}

test('A report that cannot be saved ends the run in order, and is told once the run has ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-saver-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'report.json');
  mkdirSync(join(path, 'in-the-way'), { recursive: true });
  const giveUp = new AbortController();
  const saver = new ReportSaver(
    fileAt(path),
    () => 0,
    () => giveUp.abort(),
  );
  const report: Report = await runScenarios({
    servers: [embeddedMock('mock', {})],
    scenarios: bundledScenarios(),
    seed: 1,
    runId: 'r',
    toolVersion: '0.0.0',
    clock: systemClock(),
    signal: giveUp.signal,
    onEvent: (event) => {
      if (event.kind === 'finished') saver.keep(event.report);
    },
  });
  expect([report.complete, report.scenarios.length < bundledScenarios().length]).toEqual([false, true]);
  expect(() => saver.end(report)).toThrow(/^cannot write .*report\.json/);
});

test('A folder for reports that is a file is told when the report is saved, not before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-saver-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'file'), '');
  const saver = new ReportSaver(
    fileAt(join(folder, 'file', 'report.json')),
    () => 0,
    () => {},
  );
  saver.clear();
  expect(() => saver.end({} as Report)).toThrow(/^cannot write .*report\.json \((ENOTDIR|EEXIST)\)/);
});

test('What is no file is not removed before a run', () => {
  new ReportSaver(
    fileAt('/dev/null'),
    () => 0,
    () => {},
  ).clear();
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
