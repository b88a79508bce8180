import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadRules, type RulesVersion } from '@countercheck/conformance';
import { CommandLineError } from '../command-line-error.ts';
import type { Surroundings } from '../surroundings.ts';

/** Lets npm fetch a published version, as it is configured here. @throws CommandLineError when it cannot. */
export async function fetchRules(version: string, surroundings: Surroundings): Promise<RulesVersion> {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-fetch-'));
  try {
    await pack(version, folder, surroundings);
    const [tarball] = readdirSync(folder);
    return await loadRules(join(folder, tarball ?? ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pack(version: string, folder: string, { environment, interruption }: Surroundings): Promise<void> {
  const words = ['pack', `@countercheck/rules@${version}`, '--pack-destination', folder, '--loglevel=error'];
  try {
    await promisify(execFile)('npm', words, {
      cwd: folder,
      env: { ...environment },
      signal: interruption,
      shell: environment['OS'] === 'Windows_NT',
    });
  } catch (error) {
    throw new CommandLineError(
      'VERSION_UNAVAILABLE',
      `version ${version} of @countercheck/rules cannot be fetched (${reasonOf(error)}): name a published version, or a tarball or folder that you have.`,
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  const { stderr = '', code = 'unknown' } = error as { stderr?: string; code?: string | number };
  return /^npm (?:error|ERR!) code (\w+)/m.exec(stderr)?.[1] ?? String(code);
}
