import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { CommandLineError } from '../command-line-error.ts';
import { didYouMean } from '../did-you-mean.ts';
import { printable } from '../plain-text.ts';
import { folderOfGlob, globToPattern, isGlob } from './glob.ts';
import { unreadable } from './unreadable.ts';

/** A file to read: its absolute path, and the name by which the user knows it. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

const PAYLOAD_FILE = /\.(?:json|ndjson|jsonl)$/i;

/**
 * The files that an operand means: a file, the payload files below a folder, or what a glob matches, in the order of their names.
 * @throws CommandLineError when there is none.
 */
export async function findFiles(operand: string, folder: string): Promise<FoundFile[]> {
  const name = sep === '\\' ? operand.replaceAll('\\', '/') : operand;
  const path = resolve(folder, name);
  try {
    return statSync(path).isDirectory() ? filesOfFolder(path, name) : [{ path, name }];
  } catch (error) {
    if (error instanceof CommandLineError) throw error;
    if (!isMissing(error)) throw unreadable(name, error);
  }
  if (isGlob(name)) return filesOfGlob(name, folder);
  throw new CommandLineError(
    'FILE_UNREADABLE',
    `${printable(name)}: there is no such file or folder${await nearFiles(path)} Give a file, a folder or a glob in quotes.`,
  );
}

/** Files that were named before are left out, whatever way they are named. */
export function withoutRepeats(files: readonly FoundFile[], seen: Set<string>): FoundFile[] {
  const fresh: FoundFile[] = [];
  for (const file of files) {
    const real = realPath(file.path);
    if (!seen.has(real)) fresh.push(file);
    seen.add(real);
  }
  return fresh;
}

/** A pipe that a shell names, such as /dev/fd/63, has no path of its own. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function filesOfFolder(path: string, name: string): FoundFile[] {
  const prefix = name === '.' ? '' : name.replace(/\/*$/, '/');
  const files = walk(path, '', name).filter((file) => PAYLOAD_FILE.test(file));
  if (files.length > 0) return files.map((file) => ({ path: join(path, file), name: prefix + file }));
  throw new CommandLineError(
    'FILE_UNREADABLE',
    `${printable(name)}: no .json, .ndjson or .jsonl file in this folder or below; name the files, or give a glob in quotes.`,
  );
}

function filesOfGlob(glob: string, folder: string): FoundFile[] {
  const base = folderOfGlob(glob);
  const pattern = globToPattern(glob);
  const prefix = base === '' || base.endsWith('/') ? base : `${base}/`;
  const matched = walk(resolve(folder, base), '', glob)
    .map((file) => prefix + file)
    .filter((file) => pattern.test(file));
  if (matched.length > 0) return matched.map((name) => ({ path: resolve(folder, name), name }));
  throw new CommandLineError(
    'FILE_UNREADABLE',
    `${printable(glob)}: no file matches; check the pattern, and put it in quotes.`,
  );
}

/** Paths of the files below, sorted; hidden folders and node_modules are not entered. */
function walk(folder: string, below: string, name: string): string[] {
  const entries = entriesOf(join(folder, below), below === '' ? name : `${name}: ${below}`);
  const files: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!entry.isDirectory()) files.push(path);
    else if (!entry.name.startsWith('.') && entry.name !== 'node_modules') files.push(...walk(folder, path, name));
  }
  return files;
}

function entriesOf(folder: string, name: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw unreadable(name, error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

async function nearFiles(path: string): Promise<string> {
  return printable(await didYouMean(basename(path), namesIn(dirname(path))));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
