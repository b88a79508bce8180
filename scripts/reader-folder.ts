import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

function writeProgram(path: string, command: string): void {
  writeFileSync(path, `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(path, 0o755);
}

/** A folder in which `npx countercheck`, `npm run` and the packages are those of this repository, with fast-check beside them. */
export function createReaderFolder(root: string, main: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-docs-'));
  const programs = join(folder, 'node_modules/.bin');
  mkdirSync(programs, { recursive: true });
  const node = `'${process.execPath}' --conditions=@countercheck/source --import='${import.meta.resolve('tsx')}'`;
  writeProgram(join(programs, 'countercheck'), `'${process.execPath}' '${main}'`);
  writeProgram(join(programs, 'node'), node);
  linkPackages(root, join(folder, 'node_modules/@countercheck'));
  symlinkSync(
    join(root, 'packages/arbitraries/node_modules/fast-check'),
    join(folder, 'node_modules/fast-check'),
    'dir',
  );
  writeVitest(root, folder, programs);
  writeProgram(join(programs, 'npm'), `${findNpm()} --prefix '${root}'`);
  return folder;
}

/** A folder beside a project that has installed the packages, in which they are used as there. */
export function createInstalledFolder(root: string, project: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-docs-'));
  const programs = join(folder, 'node_modules/.bin');
  mkdirSync(programs, { recursive: true });
  for (const name of readdirSync(join(project, 'node_modules')).filter((entry) => entry !== '.bin'))
    symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  for (const name of ['countercheck', 'vitest'])
    symlinkSync(join(project, 'node_modules/.bin', name), join(programs, name));
  // The only thing of a clone that a page for other teams calls is "npm run -s countercheck --".
  writeFileSync(
    join(programs, 'npm'),
    `#!/bin/sh\ncase "$*" in "run -s countercheck -- "*) shift 4; exec countercheck "$@" ;; esac\nexec ${findNpm()} --prefix '${root}' "$@"\n`,
  );
  chmodSync(join(programs, 'npm'), 0o755);
  return folder;
}

function findNpm(): string {
  return `'${execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim()}'`;
}

/** The packages as they are installed: the one with data gets its vectors when it is packed. */
function linkPackages(root: string, scope: string): void {
  const packages = join(root, 'packages');
  mkdirSync(join(scope, 'profile'), { recursive: true });
  for (const name of readdirSync(packages).filter((name) => name !== 'profile'))
    symlinkSync(join(packages, name), join(scope, name), 'dir');
  for (const name of ['package.json', 'fhir', 'schemas'])
    symlinkSync(join(packages, 'profile', name), join(scope, 'profile', name));
  symlinkSync(join(packages, 'rules/vectors'), join(scope, 'profile/vectors'), 'dir');
}

/** The test runner and the library for generated tests, as if a reader had installed them. */
function writeVitest(root: string, folder: string, programs: string): void {
  const modules = join(folder, 'node_modules');
  symlinkSync(join(root, 'node_modules/vitest'), join(modules, 'vitest'), 'dir');
  const conditions = ['@countercheck/source', 'node'];
  const configuration = {
    root: folder,
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
  };
  const file = join(modules, 'vitest.config.mjs');
  writeFileSync(file, `export default ${JSON.stringify(configuration)};`);
  const main = join(root, 'node_modules/vitest/vitest.mjs');
  writeProgram(join(programs, 'vitest'), `'${process.execPath}' '${main}' --config '${file}'`);
}

/** Whether a program is installed on this machine. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name], { stdio: 'ignore' }).status === 0;
}

/** Where and with what environment a reader's command runs. */
export function surroundings(folder: string): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
  const { BASH_ENV: _bash, FORCE_COLOR: _color, ...env } = process.env;
  const PATH = `${join(folder, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  return { cwd: folder, env: { ...env, PATH, NO_COLOR: '1', npm_config_loglevel: 'silent' } };
}

/** Starts a command that stays, and waits until it says something. */
export async function startInBackground(folder: string, text: string): Promise<ChildProcess> {
  const child = spawn('bash', ['-c', text], {
    ...surroundings(folder),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => {
    child.stdout.once('data', resolve);
    child.once('exit', resolve);
  });
  return child;
}

/** A free port for each that a page names, so that two checks can run at once. */
export async function findPorts(markdown: string): Promise<Map<string, string>> {
  const named = new Set([...markdown.matchAll(/--port (\d+)/g)].map(([, port = '']) => port));
  const ports = [...named].map(async (port) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    return [port, String(typeof address === 'object' ? address?.port : '')] as const;
  });
  return new Map(await Promise.all(ports));
}

/** Ends a command with all that it started. */
export function end({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM');
}
