import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readText, repositoryRoot } from './repository.ts';

/** Files of a small house of their own: what each imports, and the rule of the import table that refuses it. */
const files: Record<string, { readonly imports: readonly string[]; readonly refusedBy?: readonly string[] }> = {
  'packages/rules/src/index.ts': { imports: [] },
  'packages/rules/src/payloads/index.ts': { imports: ['../index.ts'] },
  'packages/rules/src/decimal.ts': { imports: [] },
  'packages/rules/src/decimal.test.ts': { imports: ['vitest', 'node:fs'] },
  'packages/rules/src/reads-files.ts': { imports: ['node:fs'], refusedBy: ['rules-import-nothing'] },
  'packages/rules/src/has-a-library.ts': { imports: ['yaml'], refusedBy: ['rules-import-nothing'] },
  'packages/rules/src/points-nowhere.ts': {
    imports: ['./missing.ts'],
    refusedBy: ['resolvable', 'rules-import-nothing'],
  },
  'packages/rules/src/circle-one.ts': { imports: ['./circle-two.ts'], refusedBy: ['no-circle'] },
  'packages/rules/src/circle-two.ts': { imports: ['./circle-one.ts'] },
  'packages/rules/src/needs-the-suite.test.ts': {
    imports: ['../../suite/src/index.ts'],
    refusedBy: ['suite-is-last'],
  },
  'packages/suite/src/index.ts': { imports: [] },
  'packages/arbitraries/src/index.ts': { imports: ['@countercheck/rules'] },
  'packages/arbitraries/src/reads-files.ts': { imports: ['node:fs'], refusedBy: ['arbitraries'] },
  'packages/mock/src/index.ts': { imports: ['@countercheck/rules', 'hono', 'yaml', 'node:http'] },
  'packages/mock/src/drives-itself.ts': {
    imports: ['fhir-kit-client'],
    refusedBy: ['fhir-kit-client-in-one-adapter', 'mock'],
  },
  'packages/mock/src/knows-its-judge.ts': { imports: ['@countercheck/conformance'], refusedBy: ['mock'] },
  'packages/mock/src/starts-the-runner.ts': {
    imports: ['../../../apps/runner/src/main.ts'],
    refusedBy: ['mock', 'no-app-in-packages', 'public-file-only'],
  },
  'packages/mock/src/posting/spread.ts': { imports: ['@countercheck/rules'] },
  'packages/mock/src/posting/writes-files.ts': { imports: ['node:fs'], refusedBy: ['posting-is-pure'] },
  'packages/conformance/src/index.ts': { imports: ['@countercheck/rules', 'yaml', 'node:fs'] },
  'packages/conformance/src/fhir-client.ts': { imports: ['fhir-kit-client'] },
  'packages/conformance/src/second-client.ts': {
    imports: ['fhir-kit-client'],
    refusedBy: ['fhir-kit-client-in-one-adapter'],
  },
  'packages/conformance/src/report.ts': { imports: ['@countercheck/rules'] },
  'packages/conformance/src/reporters/json.ts': { imports: ['../report.ts', '@countercheck/rules'] },
  'packages/conformance/src/reporters/curious.ts': { imports: ['../index.ts'], refusedBy: ['reporters-are-pure'] },
  'packages/conformance/src/fuzz/run-fuzz.ts': { imports: ['@countercheck/arbitraries'] },
  'packages/conformance/src/generates.ts': {
    imports: ['@countercheck/arbitraries'],
    refusedBy: ['arbitraries-for-fuzz-only'],
  },
  'packages/conformance/src/needs-the-mock.ts': { imports: ['@countercheck/mock'], refusedBy: ['conformance'] },
  'packages/conformance/src/ships-tests.ts': {
    imports: ['vitest'],
    refusedBy: ['conformance', 'no-development-library-at-run-time'],
  },
  'packages/conformance/src/reaches-inside.ts': {
    imports: ['../../rules/src/decimal.ts'],
    refusedBy: ['public-file-only'],
  },
  'packages/conformance/src/undeclared.ts': { imports: ['hono'], refusedBy: ['conformance', 'declared'] },
  'apps/runner/src/main.ts': { imports: ['@countercheck/conformance', '@countercheck/mock', 'node:fs'] },
  'packages/conformance/src/payloads/index.ts': { imports: ['@countercheck/rules/payloads'] },
  'packages/conformance/src/reporters/public.ts': { imports: ['@countercheck/rules'] },
  'apps/page/src/main.ts': {
    imports: ['@countercheck/rules', '@countercheck/conformance/payloads', '@countercheck/conformance/reporters'],
  },
  'apps/page/src/runs-scenarios.ts': { imports: ['@countercheck/conformance'], refusedBy: ['page'] },
  'apps/page/src/reads-files.ts': { imports: ['node:fs'], refusedBy: ['page'] },
  'apps/runner/src/serves.ts': { imports: ['hono'], refusedBy: ['runner'] },
};

const entries = {
  '.': './src/index.ts',
  './payloads': './src/payloads/index.ts',
  './reporters': './src/reporters/public.ts',
};
const libraries = ['ajv', 'fhir-kit-client', 'hono', 'yaml'];
const workspaces = ['rules', 'arbitraries', 'mock', 'conformance'].map((name) => `@countercheck/${name}`);
const folders = [
  'packages/rules',
  'packages/arbitraries',
  'packages/mock',
  'packages/conformance',
  'packages/suite',
  'apps/runner',
  'apps/page',
];
const house = mkdtempSync(join(tmpdir(), 'countercheck-house-'));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

/** Declares every library and package but one, so that only the import table can refuse an import. */
function manifestOf(folder: string): string {
  const names = [...libraries, ...workspaces].filter((name) => !(folder === 'packages/conformance' && name === 'hono'));
  return JSON.stringify({
    name: folder,
    type: 'module',
    exports: Object.fromEntries(
      Object.entries(entries).map(([entry, file]) => [entry, { '@countercheck/source': file }]),
    ),
    dependencies: Object.fromEntries(names.map((name) => [name, '*'])),
    devDependencies: { vitest: '*' },
  });
}

beforeAll(() => {
  for (const folder of folders) write(`${folder}/package.json`, manifestOf(folder));
  for (const name of [...libraries, 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', exports: './index.js' }));
    write(`node_modules/${name}/index.js`, 'export const x = 1;\n');
  }
  mkdirSync(join(house, 'node_modules/@countercheck'));
  for (const name of workspaces)
    symlinkSync(join(house, name.replace('@countercheck', 'packages')), join(house, 'node_modules', name), 'dir');
  for (const [path, { imports }] of Object.entries(files)) {
    write(
      path,
      imports.map((from) => `import ${from === 'vitest' ? '* as y' : 'type {}'} from '${from}';\n`).join('') +
        'export const x = 1;\n',
    );
  }
  write('tsconfig.base.json', readText('tsconfig.base.json'));
});

afterAll(() => rmSync(house, { recursive: true }));

test('Every file that breaks the import table is refused by the rules it breaks, and no other file is', () => {
  const config = join(repositoryRoot, 'dependency-cruiser.config.mjs');
  const cruise = join(repositoryRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const output = execFileSync(
    process.execPath,
    [cruise, 'packages', 'apps', '--config', config, '--output-type', 'json'],
    {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const { summary } = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  const refused = new Map<string, Set<string>>();
  for (const { from, rule } of summary.violations) refused.set(from, (refused.get(from) ?? new Set()).add(rule.name));
  const found = Object.fromEntries([...refused].map(([path, rules]) => [path, [...rules].toSorted()]));
  const expected = Object.fromEntries(
    Object.entries(files).flatMap(([path, { refusedBy }]) => (refusedBy === undefined ? [] : [[path, refusedBy]])),
  );
  expect(found).toEqual(expected);
});
