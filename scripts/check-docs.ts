import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isOutput, readExamples, type DocumentedExample } from './documented-examples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });

function writeProgram(path: string, command: string): void {
  writeFileSync(path, `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(path, 0o755);
}

/** A folder in which `npx countercheck`, `npm run` and the packages are those of this repository. */
function createReaderFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-docs-'));
  const programs = join(folder, 'node_modules/.bin');
  mkdirSync(programs, { recursive: true });
  const main = join(root, 'apps/runner/src/main.ts');
  const node = `'${process.execPath}' --conditions=@countercheck/source --import='${import.meta.resolve('tsx')}'`;
  writeProgram(join(programs, 'countercheck'), `${node} '${main}'`);
  writeProgram(join(programs, 'node'), node);
  symlinkSync(join(root, 'packages'), join(folder, 'node_modules/@countercheck'), 'dir');
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  writeProgram(join(programs, 'npm'), `'${npm}' --prefix '${root}'`);
  return folder;
}

function surroundings(folder: string): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
  const { BASH_ENV: _bash, FORCE_COLOR: _color, ...env } = process.env;
  const PATH = `${join(folder, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  return { cwd: folder, env: { ...env, PATH, NO_COLOR: '1', npm_config_loglevel: 'silent' } };
}

async function startInBackground(folder: string, text: string): Promise<ChildProcess> {
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

/** Ends a command with all that it started. */
function end({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM');
}

/** What a command printed, and why that is not what the page says, if so. */
function runCommand(
  folder: string,
  { text, output }: DocumentedExample,
  exitCode: number,
): { readonly printed: string; readonly fault?: string; readonly isOutdated?: true } {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', text], {
    ...surroundings(folder),
    encoding: 'utf8',
  });
  if (status !== exitCode) return { printed: stdout + stderr, fault: `ended with ${status} instead of ${exitCode}` };
  if (output === undefined || isOutput(output.text, stdout)) return { printed: stdout };
  return { printed: stdout, fault: 'printed something else than the page says', isOutdated: true };
}

/** Runs what a page shows, in order, in one folder. Gives the number of faults and the page with its outputs brought up to date. */
async function checkPage(page: string): Promise<{ readonly faults: number; readonly updated: string }> {
  let updated = readFileSync(join(root, page), 'utf8');
  const folder = createReaderFolder();
  const background: ChildProcess[] = [];
  const outdated: { readonly from: number; readonly to: number; readonly printed: string }[] = [];
  let faults = 0;
  for (const example of readExamples(page, updated)) {
    const { action, text, place, output } = example;
    const command = text.trim().split('\n', 1)[0];
    if (action.kind === 'skip') console.log(`skipped ${place} ${command} (${action.reason})`);
    else if (action.kind === 'file') writeFileSync(join(folder, action.name), text);
    else if (action.kind === 'background') background.push(await startInBackground(folder, text));
    else {
      const { printed, fault, isOutdated } = runCommand(folder, example, action.exitCode);
      console.log(`${fault === undefined ? 'passed ' : 'FAILED '} ${place} ${command}`);
      if (fault === undefined) continue;
      console.log(`${fault}:\n${printed}`);
      if (output !== undefined && isOutdated && values.write) outdated.push({ ...output, printed });
      else faults += 1;
    }
  }
  background.forEach(end);
  rmSync(folder, { recursive: true, force: true });
  for (const { from, to, printed } of outdated.toReversed()) {
    updated = `${updated.slice(0, from)}${printed.trimEnd()}\n${updated.slice(to)}`;
  }
  return { faults, updated };
}

function listPages(): string[] {
  const readmes = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}/README.md`),
  );
  const pages = readdirSync(join(root, 'docs')).map((name) => `docs/${name}`);
  return ['README.md', 'CONTRIBUTING.md', ...pages, ...readmes].filter(
    (path) => path.endsWith('.md') && existsSync(join(root, path)),
  );
}

for (const page of positionals.length > 0 ? positionals : listPages()) {
  const { faults, updated } = await checkPage(page);
  if (values.write) writeFileSync(join(root, page), updated);
  if (faults > 0) process.exitCode = 1;
}
if (process.exitCode === 1)
  console.error(
    'A page is wrong: mend the page or the code, or write the outputs anew with "npm run docs:check -- --write".',
  );
