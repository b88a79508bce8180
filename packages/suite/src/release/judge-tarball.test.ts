import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ExpectedTarball, judgeTarball } from '../../../../scripts/judge-tarball.mjs';

const MANIFEST = {
  name: '@countercheck/sound',
  type: 'module',
  sideEffects: false,
  license: 'MIT',
  engines: { node: '>=20.19' },
  files: ['dist'],
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './package.json': './package.json' },
};
const FILES: Readonly<Record<string, string>> = {
  'README.md': 'See [elsewhere](https://example.org) and [below](#below).',
  'package.json': '{}',
  'dist/index.js': "import { part } from './part.js';\n",
  'dist/index.js.map': '{}',
  'dist/index.d.ts': 'export {};\n',
  'dist/part.js': 'export const part = 1;\n',
  'dist/part.js.map': '{}',
};
const EXPECTED: ExpectedTarball = {
  files: ['README.md', 'package.json', /^dist\/[\w-]+\.(?:js|js\.map|d\.ts)$/],
  packed: 10,
  unpacked: 10,
};

function judge(
  files: Readonly<Record<string, string>> = {},
  manifest: object = {},
  expected: Partial<ExpectedTarball> = {},
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-tarball-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all = Object.entries({ ...FILES, ...files });
  for (const [path, content] of all) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return judgeTarball({
    folder,
    manifest: { ...MANIFEST, ...manifest },
    files: all.map(([path]) => path),
    packedBytes: 9500,
    expected: { ...EXPECTED, ...expected },
  });
}

test('A sound package has no fault', () => {
  expect(judge()).toEqual([]);
});

test.each([
  ['a test', { 'src/index.test.ts': '' }, ['src/index.test.ts does not belong in the tarball.']],
  ['a module of an earlier build', { 'dist/old-a1b2.js': '' }, ['dist/old-a1b2.js is reached from no entry.']],
  [
    'a path of a machine',
    { 'dist/part.js': "const at = '/tmp/somebody/part.ts';" },
    ['dist/part.js names a path of the machine that built it.'],
  ],
  [
    'a link that leads out',
    { 'README.md': '[this](../../README.md)' },
    ['README.md links to ../../README.md, which the tarball does not have.'],
  ],
])('%s is found', (_, files, faults) => {
  expect(judge(files)).toEqual(faults);
});

test('A large module needs a source map', () => {
  const { 'dist/part.js.map': _, ...files } = FILES;
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-tarball-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist'));
  for (const [path, content] of Object.entries({ ...files, 'dist/part.js': 'x'.repeat(600) }))
    writeFileSync(join(folder, path), content);
  const tarball = { folder, manifest: MANIFEST, files: Object.keys(files), packedBytes: 1, expected: EXPECTED };
  expect(judgeTarball(tarball)).toEqual(['dist/part.js has no source map.']);
});

test.each([
  ['open exports', { exports: { './*': './*', './package.json': './package.json' } }, 'package.json: exports is open.'],
  ['side effects', { sideEffects: true }, 'package.json: sideEffects is not false.'],
  ['CommonJS', { type: 'commonjs' }, 'package.json: type is not "module".'],
  [
    'a workspace range',
    { dependencies: { a: 'workspace:*' } },
    'package.json: @countercheck/sound needs a workspace:*.',
  ],
])('A manifest with %s is found', (_, change, fault) => {
  expect(judge({}, change)).toContain(fault);
});

test('A budget that is passed, a file that is missing and a package that is not listed are found', () => {
  expect(judge({}, {}, { packed: 9, unpacked: 0, files: [...EXPECTED.files, 'LICENSE'] })).toEqual([
    'LICENSE is missing in the tarball.',
    'packed it has 10 kB; its budget is 9 kB.',
    'unpacked it has 1 kB; its budget is 0 kB.',
  ]);
  expect(judgeTarball({ folder: '', manifest: MANIFEST, files: [], packedBytes: 1, expected: undefined })).toEqual([
    'is not listed in scripts/expected-package.mjs: say there what its tarball holds.',
  ]);
});
