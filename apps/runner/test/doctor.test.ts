import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DoctorReport } from '@countercheck/conformance';
import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const configured = (more: string): string =>
  `servers:\n  sandbox:\n    baseUrl: http://127.0.0.1:9/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d\n    clientId: app\n    clientSecret: SECRETCANARY\n${more}`;

describe('doctor', () => {
  test('finds the embedded mock in order', async () => {
    const folder = createFolder();
    const { code, output, errors } = await runInProcess(['doctor'], { folder });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/^mock http:\/\/mock\.invalid\/r4\/\S+: nothing was posted\.\n(?:(?:pass|note|   ) .*\n)+$/);
  });

  test('says of a server that cannot be reached what to do, and ends with 3', async () => {
    const folder = createFolder({ 'countercheck.config.yaml': configured('') });
    const { code, output, errors } = await runInProcess(['doctor', '--server', 'sandbox'], { folder });
    expect({ code, errors }).toEqual({ code: 3, errors: '' });
    expect(output).toMatch(/\nfail +connection +127\.0\.0\.1:9 cannot be reached: .*\.\n +do: /);
    expect(output).not.toContain('SECRETCANARY');
  });

  test('prints one line of JSON for each server', async () => {
    const folder = createFolder({ 'countercheck.config.yaml': configured('') });
    const { code, output } = await runInProcess(['doctor', '--server', 'mock', '--server', 'sandbox', '--json'], {
      folder,
    });
    const reports = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as DoctorReport);
    expect({
      code,
      servers: reports.map(({ server, checks }) => [server, checks.some(({ outcome }) => outcome === 'fail')]),
    }).toEqual({
      code: 3,
      servers: [
        ['mock', false],
        ['sandbox', true],
      ],
    });
  });
});

describe('init', () => {
  test('writes a configuration that a run can use', async () => {
    const folder = createFolder();
    expect(await runInProcess(['init'], { folder })).toEqual({
      code: 0,
      output:
        'countercheck.config.yaml written. Set COUNTERCHECK_CLIENT_ID and COUNTERCHECK_CLIENT_SECRET, then: countercheck run --server sandbox\n',
      errors: '',
    });
    const environment = { COUNTERCHECK_CLIENT_ID: 'app', COUNTERCHECK_CLIENT_SECRET: 'not-a-secret' };
    const { code, output } = await runInProcess(
      ['run', '--server', 'sandbox', '--dry-run', '--scenario', 'tendered-covers-amount--*t'],
      { folder, environment },
    );
    expect({ code, first: output.split('\n')[0] }).toEqual({
      code: 1,
      first:
        'sandbox https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d: 0 of 2 scenarios would be run; nothing was sent.',
    });
  });

  test('writes one whose commented lines are a configuration, too', async () => {
    const folder = createFolder();
    await runInProcess(['init'], { folder });
    const text = readFileSync(join(folder, 'countercheck.config.yaml'), 'utf8');
    const uncommented = text
      .replaceAll(/^( *)# (?=[A-Za-z]+: )/gm, '$1')
      .replaceAll('…', 'd075cf8b-3261-481d-97e5-ba6c48d3b41f')
      .replace(/^ *(?:privateKey|tokenUrl|tenant|waivers|writes forbidden|forbidden): .*\n/gm, '');
    const all = createFolder({ 'countercheck.config.yaml': uncommented });
    const environment = { COUNTERCHECK_CLIENT_ID: 'app', COUNTERCHECK_CLIENT_SECRET: 'not-a-secret' };
    expect(
      await runInProcess(['run', '--server', 'sandbox', '--dry-run', '--scenario', 'tendered-covers-amount--*t'], {
        folder: all,
        environment,
      }),
    ).toMatchObject({ errors: '' });
  });

  test('leaves a file alone that is there', async () => {
    const folder = createFolder({ 'countercheck.config.yaml': 'mine' });
    expect(await runInProcess(['init'], { folder })).toEqual({
      code: 2,
      output: '',
      errors:
        'countercheck: countercheck.config.yaml: there is a file already; edit it, or name another one with --config.\n',
    });
    expect(readFileSync(join(folder, 'countercheck.config.yaml'), 'utf8')).toBe('mine');
  });

  test('says when it cannot write', async () => {
    const { code, errors } = await runInProcess(['init', '--config', 'gone/c.yaml'], { folder: createFolder() });
    expect({ code, errors }).toEqual({
      code: 2,
      errors: 'countercheck: gone/c.yaml: cannot be written (ENOENT); name a file in a folder that can.\n',
    });
  });
});
