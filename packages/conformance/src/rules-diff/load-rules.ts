import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '@countercheck/rules';
import { readTarball } from './read-tarball.ts';
import { REQUIRED_EXPORTS, type RulesModule, type RulesVersion } from './rules-version.ts';

const PACKAGE = '@countercheck/rules';
/** Where the package lies in a folder that is named: itself, a project that has installed it, a checkout of the repository. */
const PLACES = ['.', `node_modules/${PACKAGE}`, 'packages/rules'];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly entry: string;
}

/**
 * Loads a version of the rules, without installing it: from a tarball, the folder of a package, a project that has it installed, or
 * a built checkout. Its code is run.
 * @throws UsageError FILE_UNREADABLE, RULES_INVALID
 */
export async function loadRules(path: string): Promise<RulesVersion> {
  if (isFolder(path)) return await loadFolder(path);
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-rules-'));
  try {
    unpack(path, folder);
    return await loadFolder(folder, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(
      'FILE_UNREADABLE',
      `cannot read ${path} (${code}): name a tarball of ${PACKAGE}, a folder that holds it, or a version.`,
      { cause: error },
    );
  }
}

function unpack(tarball: string, folder: string): void {
  try {
    for (const { path, content } of readTarball(readFileSync(tarball))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } catch (error) {
    throw invalid(tarball, `is no tarball of a package: 'npm pack ${PACKAGE}' writes one`, error);
  }
}

async function loadFolder(folder: string, name = folder): Promise<RulesVersion> {
  const place = PLACES.map((below) => join(folder, below)).find((at) => readManifest(at)?.name === PACKAGE);
  const manifest = place === undefined ? undefined : readManifest(place);
  if (place === undefined || manifest === undefined)
    throw invalid(name, `holds no ${PACKAGE}: name its tarball, its folder, or a folder in which it is installed`);
  const entry = join(place, manifest.entry);
  let rules: Partial<RulesModule>;
  try {
    rules = (await import(pathToFileURL(entry).href)) as Partial<RulesModule>;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    throw invalid(
      name,
      isMissing
        ? `has no ${manifest.entry}: build the package, or name its tarball`
        : 'cannot be loaded: name another one',
      error,
    );
  }
  const missing = REQUIRED_EXPORTS.filter((member) => rules[member] === undefined);
  if (missing.length > 0) throw invalid(name, `exports no ${missing.join(', ')}: name a version that can be compared`);
  return { version: manifest.version, rules: rules as RulesModule };
}

function readManifest(folder: string): Manifest | undefined {
  try {
    const { name, version, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      exports?: { '.'?: { default?: string } };
    };
    return { name, version, entry: exports?.['.']?.default ?? 'dist/index.js' };
  } catch {
    return undefined;
  }
}

function invalid(name: string, why: string, cause?: unknown): UsageError {
  return new UsageError('RULES_INVALID', `${name} ${why}.`, { cause });
}
