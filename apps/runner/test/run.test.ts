import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, REPORTERS } from '@countercheck/conformance';
import { describe, expect, test, vi } from 'vitest';
import { REPORT_FORMATS } from '../src/run/report-option.ts';
import { readVersion } from '../src/version.ts';
import { createFolder } from './folder.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const FEW = ['--scenario', 'tendered-covers-amount--*t'];

const reportIn = (folder: string, path = 'conformance/report.json'): Report =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as Report;

/** Without what differs from run to run. */
const steady = (text: string): string =>
  text.replaceAll(/\d+\.\d s\b/g, 'N s').replace(/^\d+ requirements: .*$/m, 'REQUIREMENTS');

describe('a run against the embedded mock', () => {
  test('says first what it does not show, then what it showed, and leaves a report', async () => {
    const folder = createFolder();
    const { code, output, errors } = await runInProcess(['run', ...FEW, '--label', 'build=7'], { folder });
    expect({ code, output: steady(output), errors }).toEqual({
      code: 0,
      output: [
        'This report is about the embedded mock: it tests the kit and the configuration, not Millennium.',
        `countercheck ${readVersion()} run · mock · reading default · seed 1 · build=7`,
        '',
        'REQUIREMENTS',
        '2 scenarios: 2 pass, 0 fail, 0 skip, 0 error, 0 unknown · N s',
        'PASS',
        'conformance/report.json written.',
        '',
      ].join('\n'),
      errors: '2 of 2 scenarios: 2 pass\n',
    });
    expect(reportIn(folder)).toMatchObject({
      complete: true,
      runId: '000000000000',
      labels: { build: '7' },
      counts: { pass: 2, total: 2 },
    });
    expect(readdirSync(join(folder, 'conformance'))).toEqual(['report.json']);
  });

  test('judges in the reading that was asked for', async () => {
    const folder = createFolder();
    await runInProcess(['run', ...FEW, '--reading', 'lenient', '--reading', 'AMB-02=strict'], { folder });
    expect(reportIn(folder)).toMatchObject({ reading: 'lenient', readings: { 'AMB-02': 'strict' } });
  });

  test('writes the reports that were asked for', async () => {
    const folder = createFolder();
    const { output } = await runInProcess(
      ['run', ...FEW, '--report', 'junit', '--report', 'pretty=seen/by/people.txt'],
      { folder },
    );
    expect(output.split('\n').at(-2)).toBe(
      'conformance/report.json, conformance/report.xml, seen/by/people.txt written.',
    );
    expect(readFileSync(join(folder, 'conformance/report.xml'), 'utf8')).toContain(
      '<testsuites name="countercheck" tests="2" failures="0"',
    );
    expect(readFileSync(join(folder, 'seen/by/people.txt'), 'utf8')).toContain('\nPASS\n');
  });

  test('prints a report where its path is -, and tells people on the other stream', async () => {
    const folder = createFolder();
    const { output, errors } = await runInProcess(['run', ...FEW, '--report', 'json=-'], { folder });
    expect((JSON.parse(output) as Report).counts).toMatchObject({ pass: 2 });
    expect(errors).toContain('\nPASS\n');
  });

  test('--quiet says nothing of a pass', async () => {
    expect(await runInProcess(['run', ...FEW, '--quiet'], { folder: createFolder() })).toEqual({
      code: 0,
      output: '',
      errors: '',
    });
  });

  test('the same seed and run id give the same report but for times', async () => {
    const texts: string[] = [];
    for (const folder of [createFolder(), createFolder()]) {
      await runInProcess(['run', ...FEW, '--seed', '7', '--run-id', 'same', '--concurrency', '1'], { folder });
      texts.push(
        readFileSync(join(folder, 'conformance/report.json'), 'utf8').replaceAll(
          /"(durationMillis|startedAt|at|requestId|digest|seal)": [^,\n]+/g,
          '"$1": …',
        ),
      );
    }
    expect(texts[0]).toBe(texts[1]);
  });

  test('a required requirement that is not shown ends with 1', async () => {
    const folder = createFolder();
    const { code, output } = await runInProcess(['run', ...FEW, '--require', 'card-brand-supported'], { folder });
    expect(code).toBe(1);
    expect(output).toContain("The required card-brand-supported was not shown on 'mock': not-exercised.");
  });

  test('one that is interrupted before anything is shown ends with 130 and a report that says so', async () => {
    const folder = createFolder();
    const { code } = await runInProcess(['run', ...FEW], { folder, interruption: AbortSignal.abort() });
    expect(code).toBe(130);
    expect(reportIn(folder)).toMatchObject({ complete: false, scenarios: [] });
  });

  test('an earlier report does not outlive a run that cannot write', async () => {
    const folder = createFolder();
    await runInProcess(['run', ...FEW, '--report', 'junit'], { folder });
    const { code } = await runInProcess(['run', ...FEW, '--report', 'junit', '--scenario', 'no-such-scenario'], {
      folder,
    });
    expect({ code, kept: existsSync(join(folder, 'conformance/report.xml')) }).toEqual({ code: 2, kept: true });
    writeFileSync(join(folder, 'conformance/report.xml'), 'of an earlier run');
    await runInProcess(['run', ...FEW, '--report', 'junit'], { folder });
    expect(readFileSync(join(folder, 'conformance/report.xml'), 'utf8')).toContain('<testsuites');
  });
});

describe('what keeps a known failure from failing a run', () => {
  const failing = {
    'own.yaml':
      'id: own\ntitle: A cash payment is refused, which is wrong\nposts: nothing\nsteps:\n  - create: { of: cash-payment }\n    expect: { business-rule-422: { status: 422 } }\n',
  };
  const words = ['run', '--scenarios', 'own.yaml', '--scenario', 'own'];

  test('without it, the run fails', async () => {
    const folder = createFolder(failing);
    const { code } = await runInProcess(words, { folder });
    expect({ code, counts: reportIn(folder).counts }).toMatchObject({
      code: 1,
      counts: { fail: 1, waived: 0, total: 1 },
    });
  });

  test('a waiver', async () => {
    const waivers =
      'waivers:\n  - scenario: own\n    reason: known\n    owner: Payments\n    expires: "2999-12-31"\n    failure: "201"\n';
    const folder = createFolder({ ...failing, 'waivers.yaml': waivers });
    const { code } = await runInProcess([...words, '--waivers', 'waivers.yaml'], { folder });
    expect({ code, counts: reportIn(folder).counts }).toMatchObject({
      code: 0,
      counts: { fail: 1, waived: 1, total: 1 },
    });
  });

  test('a baseline that has it too, even when it is the report that is written again', async () => {
    const folder = createFolder(failing);
    await runInProcess(words, { folder });
    const { code } = await runInProcess([...words, '--baseline', 'conformance/report.json'], { folder });
    expect({ code, counts: reportIn(folder).counts }).toMatchObject({
      code: 0,
      counts: { fail: 1, waived: 1, total: 1 },
    });
  });
});

describe('a dry run', () => {
  test('says what would be posted and leaves no report', async () => {
    const folder = createFolder();
    const { code, output, errors } = await runInProcess(['run', ...FEW, '--dry-run'], { folder });
    expect({ code, errors, left: readdirSync(folder) }).toEqual({ code: 0, errors: '', left: [] });
    expect(output).toContain('\n12.50 USD would be posted in 1 transactions');
  });

  test('is data for a script', async () => {
    const { code, output } = await runInProcess(['run', ...FEW, '--dry-run', '--report', 'json=-'], {
      folder: createFolder(),
    });
    const plan = JSON.parse(output) as { servers: { posted: unknown[] }[] };
    expect({ code, posted: plan.servers.map(({ posted }) => posted) }).toEqual({
      code: 0,
      posted: [[{ currency: 'USD', amount: '12.50', transactions: 1 }]],
    });
  });

  test('of what the limits do not cover ends with 2', async () => {
    const folder = createFolder({
      'countercheck.config.yaml':
        'servers:\n  sandbox:\n    baseUrl: http://127.0.0.1:9/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d\n    tokenUrl: http://127.0.0.1:9/token\n    clientId: app\n    clientSecret: not-a-secret\n    writes: allowed\n    limits: { USD: 10.00 }\n    fixtures: { aliases: { payment: "0111" }, encounter: "97953536" }\n',
    });
    const { code, output } = await runInProcess(['run', '--server', 'sandbox', ...FEW, '--dry-run'], { folder });
    expect(code).toBe(2);
    expect(output).toContain('The limit for USD does not cover this run');
  });
});

test('the formats that the help names are those of the reporters', () => {
  expect([...REPORT_FORMATS].toSorted()).toEqual(Object.keys(REPORTERS).toSorted());
});

describe('a run against a configured server', () => {
  const configuration = (more = ''): string =>
    `servers:\n  sandbox:\n    baseUrl: http://127.0.0.1:9/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d\n    tokenUrl: http://127.0.0.1:9/token\n    clientId: app\n    clientSecret: \${APP_SECRET}\n    fixtures: { aliases: { payment: "0111" }, encounter: "97953536" }\n${more}`;

  test('that cannot be reached ends with 3', async () => {
    const folder = createFolder({ 'countercheck.config.yaml': configuration() });
    const { code, output } = await runInProcess(['run', '--server', 'sandbox', ...FEW], {
      folder,
      environment: { APP_SECRET: 'x'.repeat(12) },
    });
    const servers = reportIn(folder).servers.map(({ name, kind, baseUrl }) => ({ name, kind, baseUrl }));
    expect({ code, servers }).toEqual({
      code: 3,
      servers: [
        { name: 'sandbox', kind: 'server', baseUrl: 'http://127.0.0.1:9/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d' },
      ],
    });
    expect(output).toContain('network');
  });

  test('whose secret is not set says which variable is missing', async () => {
    const folder = createFolder({ 'countercheck.config.yaml': configuration() });
    expect(await runInProcess(['run', '--server', 'sandbox', ...FEW], { folder })).toEqual({
      code: 2,
      output: '',
      errors: expect.stringMatching(
        /^countercheck: .*countercheck\.config\.yaml: server 'sandbox' needs the environment variable APP_SECRET \(for clientSecret\), which is not set\.\n$/,
      ),
    });
  });

  test('that another file describes is found by --config', async () => {
    const folder = createFolder({ 'ci/servers.yaml': configuration('reports: ci/results\n') });
    const { code } = await runInProcess(['run', '--config', 'ci/servers.yaml', ...FEW], { folder });
    expect({ code, reports: readdirSync(join(folder, 'ci/results')) }).toEqual({ code: 0, reports: ['report.json'] });
  });
});
