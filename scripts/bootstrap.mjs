// Plain JavaScript that an old Node can still load: it has to live long enough to say that Node is too old.
import childProcess from 'child_process';
import crypto from 'crypto';
import fs from 'fs';
import os from 'os';
import path from 'path';
import url from 'url';

const root = url.fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const lockfile = path.join(root, 'pnpm-lock.yaml');
const stampFile = path.join(root, 'node_modules', '.lockfile-hash');
const shell = process.platform === 'win32';

const restore = 'restore it with "git checkout pnpm-lock.yaml"';
const causes = [
  {
    pattern: /ERR_PNPM_(OUTDATED_LOCKFILE|LOCKFILE_CONFIG_MISMATCH)/,
    text: `pnpm-lock.yaml does not match the package.json files: ${restore}, or renew it with "npx ${manifest.packageManager} install --no-frozen-lockfile".`,
  },
  {
    pattern: /ERR_PNPM_(BROKEN_LOCKFILE|LOCKFILE|NO_LOCKFILE|TARBALL_INTEGRITY)/,
    text: `pnpm-lock.yaml is broken: ${restore}.`,
  },
  {
    pattern: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|SOCKET_TIMEOUT|META_FETCH_FAIL/,
    text: 'the package registry cannot be reached: the first call downloads the dependencies, so connect to the network (or set proxy and registry in .npmrc) and run the command again.',
  },
];

function stop(message) {
  console.error(`countercheck: ${message}`);
  process.exit(2);
}

function requireNode() {
  const wanted = manifest.engines.node.replace('>=', '');
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  stop(
    `Node ${process.versions.node} is too old: install Node ${wanted} or newer from https://nodejs.org and run the command again.`,
  );
}

function install() {
  if (!fs.existsSync(lockfile)) stop(`pnpm-lock.yaml is missing: ${restore}.`);
  const hash = crypto.createHash('sha256').update(fs.readFileSync(lockfile)).digest('hex');
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === hash) return;
  console.error('countercheck: installing the dependencies, once per change of pnpm-lock.yaml …');
  const args = ['--yes', manifest.packageManager, 'install', '--frozen-lockfile'];
  // Under "npm run --silent" the inherited level would hide the reason of a failure.
  const quickly = { npm_config_fetch_retry_mintimeout: '500', npm_config_fetch_retry_maxtimeout: '4000' };
  const env = { ...quickly, ...process.env, npm_config_loglevel: 'error' };
  const result = childProcess.spawnSync('npx', args, { cwd: root, env, encoding: 'utf8', shell });
  if (result.status !== 0) {
    const output = `${result.stdout}${result.stderr}`;
    const cause = causes.find(({ pattern }) => pattern.test(output));
    if (cause) stop(cause.text);
    process.stderr.write(output);
    stop('the installation failed for the reason printed above: correct it and run the command again.');
  }
  fs.writeFileSync(stampFile, hash);
}

/** Runs a command and ends as it ends; an interrupt is the command's to answer. */
function run(command, args, cwd = root) {
  const binaries = path.join(root, 'node_modules', '.bin') + path.delimiter + process.env.PATH;
  const env = { ...process.env, PATH: binaries, TURBO_TELEMETRY_DISABLED: '1' };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  childProcess
    .spawn(command, args, { cwd, env, stdio: 'inherit', shell: shell && command !== process.execPath })
    .on('exit', (code, signal) => process.exit(signal ? 128 + os.constants.signals[signal] : code));
}

/** Runs the command line as its sources are now. */
function runCountercheck(args, cwd) {
  import('./bundle-runner.mjs')
    .then(({ bundleRunner }) => bundleRunner())
    .then((main) =>
      run(process.execPath, ['--enable-source-maps', main, ...args].slice(process.env.COUNTERCHECK_DEBUG ? 0 : 1), cwd),
    )
    .catch((error) => stop(`the sources cannot be bundled: ${error.message}`));
}

function runScript(name, args) {
  run('tsx', ['--conditions=@countercheck/source', path.join('scripts', name), ...args]);
}

const tested = [
  'typecheck',
  'test',
  'typecheck:scripts',
  'lint',
  'imports',
  'dead-code',
  'generate:check',
  'api:check',
  'docs:check',
];
const testedInFull = [
  'format:check',
  'check:package',
  'check:consumer',
  'check:release',
  'check:browser',
  'test:full',
  'kill-matrix:check',
];
const commands = {
  conformance: (args) => runCountercheck(['run', ...args]),
  countercheck: (args) => runCountercheck(args, process.env.INIT_CWD),
  test: (args) => run('turbo', ['run', '--continue', ...tested, ...args]),
  'check:full': (args) => run('turbo', ['run', '--continue', ...tested, ...testedInFull, ...args]),
  'kill-matrix': () => run('turbo', ['run', 'kill-matrix']),
  mutation: (args) => run('tsx', ['--conditions=@countercheck/source', 'packages/suite/src/mutation/main.ts', ...args]),
  page: () => run('tsx', ['--conditions=@countercheck/source', 'apps/page/build/serve-page.ts']),
  bench: (args) => run('turbo', ['run', '--continue', '--concurrency=1', 'bench', ...args]),
  'release:dry': (args) => runScript('release-dry.ts', args),
  'release:cut': (args) => runScript('release-cut.ts', args),
};

requireNode();
install();
commands[process.argv[2]](process.argv.slice(3));
