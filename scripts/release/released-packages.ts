import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that a release publishes. */
export interface ReleasedPackage {
  readonly name: string;
  readonly version: string;
  /** Absolute. */
  readonly folder: string;
}

export function listPackages(root: string): ReleasedPackage[] {
  return ['packages', 'apps']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, manifest: readManifest(folder) }))
    .filter(({ manifest }) => !manifest.private)
    .map(({ folder, manifest: { name, version } }) => ({ name, version, folder }));
}

/** The version of the rules, and so of every package: they are released together. */
export function readRulesVersion(root: string): string {
  return readManifest(join(root, 'packages/rules')).version;
}

export function setVersion({ folder, version }: ReleasedPackage, next: string): void {
  const file = join(folder, 'package.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(`"version": "${version}"`, `"version": "${next}"`));
}

/** Where the rules of a released version are kept. */
export function tarballOf(root: string, version: string): string {
  return join(root, 'releases', `countercheck-rules-${version}.tgz`);
}

function readManifest(folder: string): { name: string; version: string; private?: boolean } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
