// Plain JavaScript that an old Node can still parse: it has to live long enough to say that Node is too old.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const binFolder = join(root, 'node_modules', '.bin');
const stampFile = join(root, 'node_modules', '.lockfile-hash');

function stop(message) {
  console.error('countercheck: ' + message);
  process.exit(2);
}

function requireNode() {
  const wanted = manifest.engines.node.replace('>=', '').split('.').map(Number);
  const found = process.versions.node.split('.').map(Number);
  const tooOld = found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1]);
  if (tooOld) {
    stop('Node ' + process.versions.node + ' is too old, ' + manifest.engines.node + ' is needed: install it from https://nodejs.org and run the command again.');
  }
}

function causeOf(output) {
  if (/ERR_PNPM_(OUTDATED_LOCKFILE|NO_LOCKFILE|FROZEN_LOCKFILE)/.test(output)) {
    return 'pnpm-lock.yaml does not match the package.json files: restore it with "git checkout pnpm-lock.yaml", or renew it with "npx ' + manifest.packageManager + ' install --no-frozen-lockfile".';
  }
  if (/ERR_PNPM_(BROKEN_LOCKFILE|LOCKFILE)|TARBALL_INTEGRITY/.test(output)) {
    return 'pnpm-lock.yaml is broken: restore it with "git checkout pnpm-lock.yaml".';
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL/.test(output)) {
    return 'the package registry cannot be reached: the first call has to download the dependencies, so connect to the network (or set the proxy and registry in .npmrc) and run the command again.';
  }
  return undefined;
}

function install() {
  const lockfile = join(root, 'pnpm-lock.yaml');
  if (!existsSync(lockfile)) stop('pnpm-lock.yaml is missing: restore it with "git checkout pnpm-lock.yaml".');
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  console.error('countercheck: installing the dependencies (once per change of pnpm-lock.yaml) …');
  rmSync(stampFile, { force: true });
  const result = spawnSync('npx', ['--yes', manifest.packageManager, 'install', '--frozen-lockfile'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    const output = String(result.stdout) + String(result.stderr);
    const cause = causeOf(output);
    if (cause === undefined) process.stderr.write(output);
    stop(cause || 'the installation failed for the reason printed above: correct it and run the command again.');
  }
  writeFileSync(stampFile, hash);
}

function run(command, args) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', PATH: binFolder + delimiter + process.env.PATH };
  const result = spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.signal) process.kill(process.pid, result.signal);
  process.exit(result.status === null ? 2 : result.status);
}

const turbo = ['run', '--output-logs=errors-only'];
const commands = {
  conformance: (args) => run(process.execPath, ['--conditions=@countercheck/source', '--import=tsx', 'apps/runner/src/main.ts', 'run', ...args]),
  test: (args) => run('turbo', [...turbo, 'typecheck', 'test', 'typecheck:scripts', 'lint', 'imports', 'dead-code', 'generate:check', ...args]),
  'check:full': (args) => run('turbo', [...turbo, 'typecheck', 'test', 'typecheck:scripts', 'lint', 'format:check', 'imports', 'dead-code', 'generate:check', 'check:package', ...args]),
  bench: (args) => run('turbo', ['run', 'bench', ...args]),
};

requireNode();
install();
const [command, ...args] = process.argv.slice(2);
commands[command](args);
