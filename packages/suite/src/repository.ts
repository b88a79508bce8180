import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot: string = fileURLToPath(new URL('../../..', import.meta.url));

const notOurs = new Set(['node_modules', 'dist', '.turbo', '.git', 'coverage']);

/** Every file below a folder of the repository (paths from its root), but those that tools make. */
export function listFiles(folder = '.'): string[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name) && !(folder === '.' && ['conformance', 'mutation'].includes(name)))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}

export function readText(path: string): string {
  return readFileSync(resolve(repositoryRoot, path), 'utf8');
}

export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}
