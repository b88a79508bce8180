import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readText, repositoryRoot } from './repository.ts';

const installing = 'countercheck: installing the dependencies, once per change of pnpm-lock.yaml …\n';
let clone = '';

/** A command that stands in for npx or turbo. */
function pretend(folder: string, command: string, script: string): void {
  mkdirSync(join(clone, folder), { recursive: true });
  writeFileSync(join(clone, folder, command), `#!/bin/sh\n${script}\n`);
  chmodSync(join(clone, folder, command), 0o755);
}

function bootstrap(...args: string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const env = { ...process.env, PATH: `${join(clone, 'bin')}${delimiter}${process.env['PATH']}` };
  const script = join(clone, 'scripts/bootstrap.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'countercheck-clone-'));
  mkdirSync(join(clone, 'scripts'));
  mkdirSync(join(clone, 'node_modules'));
  cpSync(join(repositoryRoot, 'scripts/bootstrap.mjs'), join(clone, 'scripts/bootstrap.mjs'));
  writeFileSync(
    join(clone, 'package.json'),
    JSON.stringify({ packageManager: 'pnpm@1.2.3', engines: { node: '>=20.19' } }),
  );
  writeFileSync(join(clone, 'pnpm-lock.yaml'), "lockfileVersion: '9.0'\n");
  pretend('bin', 'npx', 'echo "$@" >> "$(dirname "$0")/calls"');
  pretend('node_modules/.bin', 'turbo', 'echo "turbo $*"; exit 7');
});

afterEach(() => rmSync(clone, { recursive: true }));

test('The first call installs with the pinned pnpm, and the exit code of the command is passed on', () => {
  const { status, stderr } = bootstrap('bench', '--force');
  expect({ status, stderr, calls: readCalls() }).toEqual({
    status: 7,
    stderr: installing,
    calls: '--yes pnpm@1.2.3 install --frozen-lockfile\n',
  });
});

test('The second call installs nothing', () => {
  bootstrap('bench');
  expect({ ...bootstrap('bench', '--force'), calls: readCalls() }).toEqual({
    status: 7,
    stdout: 'turbo run --continue --concurrency=1 bench --force\n',
    stderr: '',
    calls: '--yes pnpm@1.2.3 install --frozen-lockfile\n',
  });
});

test('A changed lockfile is installed again', () => {
  bootstrap('bench');
  writeFileSync(join(clone, 'pnpm-lock.yaml'), "lockfileVersion: '9.0'\n\n");
  expect(bootstrap('bench').stderr).toBe(installing);
});

test('An old Node is refused in one line', () => {
  writeFileSync(
    join(clone, 'package.json'),
    JSON.stringify({ packageManager: 'pnpm@1.2.3', engines: { node: '>=99.1' } }),
  );
  expect(bootstrap('test')).toEqual({
    status: 2,
    stdout: '',
    stderr: `countercheck: Node ${process.versions.node} is too old: install Node 99.1 or newer from https://nodejs.org and run the command again.\n`,
  });
});

test('A missing lockfile is named with the way to get it back', () => {
  rmSync(join(clone, 'pnpm-lock.yaml'));
  expect(bootstrap('test')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'countercheck: pnpm-lock.yaml is missing: restore it with "git checkout pnpm-lock.yaml".\n',
  });
});

test.each([
  [
    'an outdated lockfile',
    'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
    'pnpm-lock.yaml does not match the package.json files: restore it with "git checkout pnpm-lock.yaml", or renew it with "npx pnpm@1.2.3 install --no-frozen-lockfile".',
  ],
  [
    'a broken lockfile',
    'ERR_PNPM_BROKEN_LOCKFILE  The lockfile is broken',
    'pnpm-lock.yaml is broken: restore it with "git checkout pnpm-lock.yaml".',
  ],
  [
    'a missing network',
    'npm error code ENOTFOUND',
    'the package registry cannot be reached: the first call downloads the dependencies, so connect to the network (or set proxy and registry in .npmrc) and run the command again.',
  ],
])('What keeps pnpm from installing is said in one line: %s', (_, output, message) => {
  pretend('bin', 'npx', `echo '${output}'; exit 1`);
  expect(bootstrap('test')).toEqual({ status: 2, stdout: '', stderr: `${installing}countercheck: ${message}\n` });
});

test('A failure of another kind shows what pnpm printed', () => {
  pretend('bin', 'npx', "echo 'no space left on device'; exit 1");
  expect(bootstrap('test')).toEqual({
    status: 2,
    stdout: '',
    stderr: `${installing}no space left on device\ncountercheck: the installation failed for the reason printed above: correct it and run the command again.\n`,
  });
});

function readCalls(): string {
  return readText(join(clone, 'bin/calls'));
}
