import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { repositoryRoot } from '../src/repository.ts';
import { textsOf, withoutWarning } from './payloads.ts';

const TURNS = 15;

/** What starting takes beside what Node itself takes: the quickest of processes that took turns, since whatever else the machine does only adds. */
export interface StartUp {
  /** Milliseconds by which importing the rules takes longer than importing an empty module. */
  readonly importing: number;
  /** `countercheck validate one.json` as a multiple of `node -e 0`. */
  readonly validating: number;
}

export function measureStartUp(): StartUp {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-bench-'));
  try {
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, '');
    const payload = join(folder, 'one.json');
    writeFileSync(payload, textsOf('card', withoutWarning)[0] as string);
    const rules = fileURLToPath(import.meta.resolve('@countercheck/rules'));
    const main = join(repositoryRoot, 'apps/runner/dist/main.js');
    return {
      importing: compareQuickest(
        () => timeImport(rules),
        () => timeImport(empty),
        (own, bare) => own - bare,
      ),
      validating: compareQuickest(
        () => timeProcess([main, 'validate', payload]),
        () => timeProcess(['-e', '0']),
        (own, bare) => own / bare,
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compareQuickest(
  timeOwn: () => number,
  timeBare: () => number,
  compare: (own: number, bare: number) => number,
): number {
  const times = Array.from({ length: TURNS }, () => [timeOwn(), timeBare()] as const);
  return compare(Math.min(...times.map(([own]) => own)), Math.min(...times.map(([, bare]) => bare)));
}

/** Measured inside of the process, so that only the import counts. */
function timeImport(file: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - start);`;
  const { status, stdout, stderr } = run(['--input-type=module', '-e', script]);
  if (status !== 0) throw new Error(`${file} cannot be imported: ${stderr}`);
  return Number(stdout);
}

function timeProcess(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = run(args);
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

function run(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}
