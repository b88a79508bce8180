import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ended } from './run-in-process.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

/** What the program is called with, behind the name of Node. */
export function nodeArguments(words: readonly string[]): string[] {
  return ['--conditions=@countercheck/source', `--import=${TSX}`, MAIN, ...words];
}

/** Starts the command line as a process of its own. */
export function startProcess(words: readonly string[], options: SpawnOptions): ChildProcess {
  const environment = {
    ...process.env,
    FORCE_COLOR: undefined,
    NO_COLOR: undefined,
    COUNTERCHECK_DEBUG: undefined,
    ...options.env,
  };
  return spawn(process.execPath, nodeArguments(words), {
    ...options,
    env: environment,
  });
}

/** Runs the command line as a process of its own until it ends. */
export function runAsProcess(
  words: readonly string[],
  options: SpawnOptions & { input?: string } = {},
): Promise<Ended & { signal: NodeJS.Signals | null }> {
  const { input, ...rest } = options;
  const child = startProcess(words, { stdio: 'pipe', ...rest });
  const output = collect(child.stdout);
  const errors = collect(child.stderr);
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? -1, signal, output: output(), errors: errors() }));
  });
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
