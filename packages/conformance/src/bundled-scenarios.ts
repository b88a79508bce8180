import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '@countercheck/rules';
import { readScenario } from './scenario/read-scenario.ts';
import type { Scenario } from './scenario/scenario.ts';

/** The scenarios that come with the package, by id. The folder lies beside this file in the sources and in what is published. */
export function bundledScenarios(): Scenario[] {
  return readFolder(fileURLToPath(new URL('./scenarios/', import.meta.url))).map((scenario) => ({
    ...scenario,
    source: `${scenario.id}.yaml`,
  }));
}

/**
 * Scenarios of one's own: files, or folders of them.
 * @throws UsageError with file, line and column
 */
export function loadScenarios(paths: readonly string[]): Scenario[] {
  return paths.flatMap((path) => (isFolder(path) ? readFolder(path) : [readScenario(readText(path), path)]));
}

function readFolder(folder: string): Scenario[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => readScenario(readText(join(folder, name)), join(folder, name)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(
      'FILE_UNREADABLE',
      `cannot read ${path} (${code}): --scenarios takes a YAML file or a folder of them.`,
      { cause: error },
    );
  }
}
