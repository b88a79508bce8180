import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = new URL('../../../apps/runner/src/main.ts', import.meta.url);

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(program: URL, words: readonly string[], folder: string, environment: Record<string, string>): Child {
  const node = ['--conditions=@countercheck/source', `--import=${import.meta.resolve('tsx')}`];
  return spawn(process.execPath, [...node, fileURLToPath(program), ...words], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts a server that tells in its first line where it is; it ends with the test. */
export async function startServer(program: URL, words: readonly string[] = []): Promise<unknown> {
  const child = start(program, words, '.', {});
  onTestFinished(() => void child.kill());
  child.stderr.pipe(process.stderr);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return JSON.parse(line);
}

/** Runs the command line as a process of its own until it ends. */
export async function runCountercheck(
  words: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = start(MAIN, words, folder, environment);
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output, errors };
}
