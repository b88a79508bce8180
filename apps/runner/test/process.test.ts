import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Report } from '@countercheck/conformance';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFolder } from './folder.ts';
import { numbered, payload, payloadLine } from './payloads.ts';
import { nodeArguments, runAsProcess, startProcess } from './run-as-process.ts';

const SLOW = 60_000;

describe('as a process', { timeout: SLOW }, () => {
  test('a payload on standard input is judged', async () => {
    const { code, output, errors } = await runAsProcess(['validate', '-'], { input: payload() });
    expect({ code, first: output.split('\n')[0], errors }).toEqual({
      code: 0,
      first: '1 payload: 1 accepted (0 errors, 0 warnings).',
      errors: '',
    });
  });

  test.runIf(process.platform === 'linux')('a pipe that has a name is read', () => {
    const folder = createFolder({ 'payment.json': payload() });
    const script = 'cat payment.json | "$0" "$@"';
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', script, process.execPath, ...nodeArguments(['validate', '/dev/stdin'])],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('a refused payload ends with 1 and no colour in a pipe', async () => {
    const folder = createFolder({ 'payment.json': payload('cash-payment', (draft) => draft.remove('alias')) });
    const { code, output, errors } = await runAsProcess(['validate', 'payment.json'], { cwd: folder });
    expect({ code, errors, colours: output.includes('\u001B') }).toEqual({ code: 1, errors: '', colours: false });
    expect(output).toMatch(/^payment\.json:1:1 {2}error {2}alias-required\n/);
  });

  test('a mistake ends with 2 and one line', async () => {
    const folder = createFolder();
    expect(await runAsProcess(['validate', 'gone.json'], { cwd: folder })).toEqual({
      code: 2,
      signal: null,
      output: '',
      errors: 'countercheck: gone.json: there is no such file or folder. Give a file, a folder or a glob in quotes.\n',
    });
  });

  test.skipIf(process.getuid?.() !== 0 && process.platform === 'win32')(
    'a file that may not be read says so',
    async () => {
      const folder = createFolder({ 'payment.json': payload() });
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'payment.json'), 0o000);
      const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      const { code, errors } = await runAsProcess(['validate', 'payment.json'], { cwd: folder, ...nobody });
      expect({ code, errors }).toEqual({
        code: 2,
        errors: 'countercheck: payment.json: you may not read it; change its permissions.\n',
      });
    },
  );

  test('a reader that goes away is no error, and the verdict stays', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) =>
      payloadLine(
        'cash-payment',
        numbered(`A${index}`, (draft) => draft.remove('alias')),
      ),
    );
    const folder = createFolder({ 'day.ndjson': lines.join('\n') });
    const child = startProcess(['validate', 'day.ndjson'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const errors: Buffer[] = [];
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdout?.once('data', () => child.stdout?.destroy());
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, errors: Buffer.concat(errors).toString() }).toEqual({ code: 1, errors: '' });
  });

  test.runIf(process.platform === 'linux')('a disk that is full ends with 2 and one line', async () => {
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => closeSync(full));
    const child = startProcess(['rules'], { stdio: ['ignore', full, 'pipe'] });
    const errors: Buffer[] = [];
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, errors: Buffer.concat(errors).toString() }).toEqual({
      code: 2,
      errors: 'countercheck: cannot write the output (ENOSPC): make room, or write elsewhere.\n',
    });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends the mock with 130', async (signal) => {
    const child = startProcess(['mock', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout ?? child, 'data');
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([130, null]);
  });

  test.each([
    ['SIGINT', [130, null]],
    ['SIGKILL', [null, 'SIGKILL']],
  ] as const)('a run that is ended by %s leaves a report of what it showed so far', async (signal, end) => {
    const folder = createFolder();
    const path = join(folder, 'conformance/report.json');
    const child = startProcess(['run', '--quiet'], { cwd: folder, stdio: 'ignore' });
    while (!existsSync(path)) await setTimeout(20);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual(end);
    const { complete, scenarios } = JSON.parse(readFileSync(path, 'utf8')) as Report;
    expect({ complete, some: scenarios.length > 0 }).toEqual({ complete: false, some: true });
    expect(
      readdirSync(join(folder, 'conformance')).filter((name) => name !== 'report.json' && !name.endsWith('.partial')),
    ).toEqual([]);
  });

  test('a port that is taken says so', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, output, errors } = await runAsProcess(['mock', '--port', String(port)]);
    server.close();
    expect({ code, output, errors }).toEqual({
      code: 2,
      output: '',
      errors: `countercheck: Port ${port} on 127.0.0.1 is in use; choose another one, or 0 for any free port.\n`,
    });
  });
});
