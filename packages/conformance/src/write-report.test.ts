import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleReport, exampleScenario } from '../test/example-report.ts';
import type { Report } from './report.ts';
import { REPORTERS } from './reporters/reporters.ts';
import { loadReport, readReport, writeReport } from './write-report.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'report-'));

describe('writeReport', () => {
  it('writes a report that can be read again, folders included', () => {
    const path = join(folder(), 'deep', 'report.json');
    const report = exampleReport([exampleScenario()]);
    writeReport(path, REPORTERS.json(report));
    expect(loadReport(path)).toEqual(report);
  });

  it('leaves what was there when it cannot be replaced, and nothing beside it', () => {
    const parent = folder();
    mkdirSync(join(parent, 'report.json'));
    writeFileSync(join(parent, 'report.json', 'kept'), 'kept');
    expect(() => writeReport(join(parent, 'report.json'), 'new')).toThrow(
      /^cannot write .*report\.json \(\w+\): name another place, or make room in this one\.$/,
    );
    expect([readdirSync(parent), readFileSync(join(parent, 'report.json', 'kept'), 'utf8')]).toEqual([
      ['report.json'],
      'kept',
    ]);
  });

  it('writes to a device and leaves it one', () => {
    writeReport('/dev/null', 'text');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('says so in one line when a folder of the path is a file', () => {
    const parent = folder();
    writeFileSync(join(parent, 'file'), '');
    expect(() => writeReport(join(parent, 'file', 'report.json'), 'new')).toThrow(
      /^cannot write .*report\.json \((ENOTDIR|EEXIST)\)/,
    );
  });

  it('replaces what was there in one step', () => {
    const path = join(folder(), 'report.txt');
    writeReport(path, 'old');
    chmodSync(path, 0o644);
    writeReport(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });
});

describe('readReport', () => {
  it.each([
    ['text', 'x'],
    ['another document', '{}'],
    ['null', 'null'],
    ['a later version', '{"format":"countercheck-report/2"}'],
  ])('refuses %s in one line', (_, text) => {
    expect(() => readReport(text, 'r.json')).toThrow(/^r\.json: [^\n]*$/);
  });

  it.each<[string, (report: Report) => unknown, string]>([
    ['no scenarios', ({ scenarios: _, ...rest }) => rest, "it must have required property 'scenarios'"],
    ['counts of null', (report) => ({ ...report, counts: null }), '/counts must be object'],
    ['a scenario that is none', (report) => ({ ...report, scenarios: ['x'] }), '/scenarios/0 must be object'],
  ])('refuses a report with %s', (_, change, told) => {
    const text = JSON.stringify(change(exampleReport([exampleScenario()])));
    expect(() => readReport(text, 'r.json')).toThrow(
      `r.json: not a whole report: ${told}. Name one as it was written.`,
    );
  });

  it('takes a report with a member that a later version has added', () => {
    const report = { ...exampleReport([exampleScenario()]), later: true };
    expect(readReport(JSON.stringify(report), 'r.json')).toEqual(report);
  });
});
