import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOutput, readExamples, type DocumentedExample } from './documented-examples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A folder in which `npx countercheck` runs this repository's sources, as an installed package would. */
function createReaderFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-docs-'));
  const binaries = join(folder, 'node_modules/.bin');
  mkdirSync(binaries, { recursive: true });
  const main = join(root, 'apps/runner/src/main.ts');
  const tsx = import.meta.resolve('tsx');
  writeFileSync(
    join(binaries, 'countercheck'),
    `#!/bin/sh\nexec node --conditions=@countercheck/source --import='${tsx}' '${main}' "$@"\n`,
  );
  chmodSync(join(binaries, 'countercheck'), 0o755);
  return folder;
}

function place(folder: string, text: string): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
  const inRepository = /^(npm|\.ci\/run)\b/.test(text);
  const { FORCE_COLOR: _, ...env } = process.env;
  const PATH = `${join(folder, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  return { cwd: inRepository ? root : folder, env: { ...env, PATH, NO_COLOR: '1', npm_config_loglevel: 'silent' } };
}

async function startInBackground(folder: string, text: string): Promise<ChildProcess> {
  const child = spawn('bash', ['-c', `exec ${text.replace(/ &$/, '').trim()}`], {
    ...place(folder, text),
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
    ...place(folder, example.text),
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
