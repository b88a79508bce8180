import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOutput, readExamples, type DocumentedExample } from './documented-examples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function writeProgram(path: string, command: string): void {
  writeFileSync(path, `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(path, 0o755);
}

/** A folder in which `npx countercheck` and `npm run` are those of this repository. */
function createReaderFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-docs-'));
  const programs = join(folder, 'node_modules/.bin');
  mkdirSync(programs, { recursive: true });
  const main = join(root, 'apps/runner/src/main.ts');
  const node = `'${process.execPath}' --conditions=@countercheck/source --import='${import.meta.resolve('tsx')}'`;
  writeProgram(join(programs, 'countercheck'), `${node} '${main}'`);
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  writeProgram(join(programs, 'npm'), `'${npm}' --prefix '${root}'`);
  return folder;
}

function surroundings(folder: string): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
  const { FORCE_COLOR: _, ...env } = process.env;
  const PATH = `${join(folder, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  return { cwd: folder, env: { ...env, PATH, NO_COLOR: '1', npm_config_loglevel: 'silent' } };
}

async function startInBackground(folder: string, text: string): Promise<ChildProcess> {
  const child = spawn('bash', ['-c', `exec ${text.replace(/ &$/, '').trim()}`], {
    ...surroundings(folder),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => {
    child.stdout.once('data', resolve);
    child.once('exit', resolve);
  });
  return child;
}

/** Runs one command and says what differs from the page, if anything does. */
function runCommand(folder: string, example: DocumentedExample, exitCode: number): string | undefined {
  const result = spawnSync('bash', ['-euo', 'pipefail', '-c', `exec 2>&1\n${example.text}`], {
    ...surroundings(folder),
    encoding: 'utf8',
  });
  if (result.status !== exitCode) return `ended with ${result.status} instead of ${exitCode}:\n${result.stdout}`;
  if (example.output === undefined || isOutput(example.output, result.stdout)) return undefined;
  return `printed something else than the page says:\n${result.stdout}`;
}

async function checkPage(page: string): Promise<number> {
  const folder = createReaderFolder();
  const background: ChildProcess[] = [];
  let failures = 0;
  for (const example of readExamples(page, readFileSync(join(root, page), 'utf8'))) {
    const { action, text, place: where } = example;
    const command = text.trim().split('\n', 1)[0];
    if (action.kind === 'skip') console.log(`skipped ${where} ${command} (${action.reason})`);
    else if (action.kind === 'file') writeFileSync(join(folder, action.name), text);
    else if (action.kind === 'background') background.push(await startInBackground(folder, text));
    else {
      const difference = runCommand(folder, example, action.exitCode);
      console.log(`${difference === undefined ? 'passed ' : 'FAILED '} ${where} ${command}`);
      if (difference !== undefined) console.log(difference);
      if (difference !== undefined) failures += 1;
    }
  }
  for (const child of background) child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
  return failures;
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
let failures = 0;
for (const page of pages) failures += await checkPage(page);
process.exitCode = failures === 0 ? 0 : 1;
