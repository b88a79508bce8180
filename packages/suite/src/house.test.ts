import { basename, extname } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, readJson, readText } from './repository.ts';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly packageManager?: string;
}

const files = listFiles();
const sources = files.filter((path) => ['.ts', '.mjs'].includes(extname(path)));
const manifests = files.filter((path) => /^(packages|apps)\/[^/]+\/package\.json$/.test(path));
const readManifest = (path: string) => readJson(path) as Manifest;

test('The sources are found', () => {
  expect(sources).toEqual(expect.arrayContaining(['scripts/bootstrap.mjs', 'packages/suite/src/house.test.ts']));
});

test('No hand-written source or page is larger than 15 kB', () => {
  const handWritten = [...sources, ...files.filter((path) => path.endsWith('.md'))].filter(
    (path) =>
      !path.endsWith('.generated.ts') && !path.endsWith('CHANGELOG.md') && !readText(path).startsWith('<!-- Generated'),
  );
  expect(handWritten.filter((path) => Buffer.byteLength(readText(path)) > 15_000)).toEqual([]);
});

test('No file or folder has the name of a drawer', () => {
  const drawer = /(^|-)(utils?|helpers?|common|misc|managers?|services?|base|impl|data|info|handlers?)$/;
  const drawers = sources.filter((path) => path.split('/').some((part) => drawer.test(part.replace(/\..*$/, ''))));
  expect(drawers).toEqual([]);
});

test('No source passes on everything of another file', () => {
  expect(sources.filter((path) => /^export \* /m.test(readText(path)))).toEqual([]);
});

test('No file names a package registry or a path of the machine it was written on', () => {
  const machine = /(?<![\w.-])(registry\.[a-z]+\.[a-z]+|\/(work|home|root|Users)\/)/;
  const others = files.filter((path) => path !== 'packages/suite/src/house.test.ts');
  expect(others.filter((path) => machine.test(readText(path)))).toEqual([]);
});

test('Every package is named after its folder, and only the runner goes by the name of the project', () => {
  const names = manifests.map((path) => [path, readManifest(path).name]);
  const expected = manifests.map((path) => {
    const folder = basename(path.replace('/package.json', ''));
    return [path, folder === 'runner' ? 'countercheck' : `@countercheck/${folder}`];
  });
  expect(names).toEqual(expected);
});

test('The pnpm that scripts call is the one that installs', () => {
  const [, version] = /^ {2}pnpm: (.+)$/m.exec(readText('pnpm-workspace.yaml')) ?? [];
  expect(readManifest('package.json').packageManager).toBe(`pnpm@${version}`);
});
