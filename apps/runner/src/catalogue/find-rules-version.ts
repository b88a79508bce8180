import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadRules, type RulesVersion } from '@countercheck/conformance';
import type { Surroundings } from '../surroundings.ts';
import { readVersion } from '../version.ts';

const VERSION = /^(?:latest|\d+\.\d+\.\d+(?:-[\w.-]+)?)$/;

/**
 * The rules that a word of the command line means: `this` for those that this command judges by, a tarball, a folder, or a version,
 * which is looked for in `releases/` and then asked of the package registry.
 */
export async function findRulesVersion(word: string, surroundings: Surroundings): Promise<RulesVersion> {
  if (word === 'this') return { version: `${readVersion()} (this)`, rules: await import('@countercheck/rules') };
  const path = resolve(surroundings.folder, word);
  if (existsSync(path) || !VERSION.test(word)) return await loadRules(path);
  const released = resolve(surroundings.folder, `releases/countercheck-rules-${word}.tgz`);
  if (existsSync(released)) return await loadRules(released);
  const { fetchRules } = await import('./fetch-rules.ts');
  return await fetchRules(word, surroundings);
}
