import { existsSync, readdirSync, readFileSync } from 'node:fs';

// The import table of docs/architecture.md. A test file may also import what tests need: see `testsToo`.
const testFile = '[.]test[.]ts$|/test/|/bench/';
const source = (name) => `^packages/${name}/src/`;
const library = (name) => `node_modules/${name}/`;

/** The files by which a package may be imported: the sources that its exports name. */
const publicFiles = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(parent)
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(`${folder}/package.json`))
    .flatMap((folder) => {
      const entries = Object.values(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).exports ?? {});
      return entries
        .map((entry) => entry['@countercheck/source'])
        .filter(Boolean)
        .map((file) => file.replace('.', folder));
    }),
);

/** Refuses every import of `from` but those that match one of `allowed`. */
function mayImport(name, from, allowed, { node = true } = {}) {
  const to = { pathNot: allowed };
  if (node) to.dependencyTypesNot = ['core'];
  return { name, severity: 'error', from: { path: from, pathNot: testFile }, to };
}

export default {
  forbidden: [
    mayImport('rules-import-nothing', source('rules'), [source('rules')], { node: false }),
    mayImport('arbitraries', source('arbitraries'), [source('arbitraries'), source('rules'), library('fast-check')], {
      node: false,
    }),
    mayImport('mock', source('mock'), [
      source('mock'),
      '^packages/mock/[^/]+[.]schema[.]json$',
      source('rules'),
      library('ajv'),
      library('hono'),
      library('yaml'),
    ]),
    mayImport('posting-is-pure', `${source('mock')}posting/`, [source('mock'), source('rules')], {
      node: false,
    }),
    mayImport('conformance', source('conformance'), [
      source('conformance'),
      '^packages/conformance/schemas/',
      source('rules'),
      source('arbitraries'),
      library('fast-check'),
      library('ajv'),
      library('ajv-formats'),
      library('yaml'),
      library('fhir-kit-client'),
    ]),
    mayImport(
      'reporters-are-pure',
      `${source('conformance')}reporters/`,
      [`${source('conformance')}reporters/`, `${source('conformance')}report[.]ts$`, source('rules')],
      { node: false },
    ),
    mayImport('runner', '^apps/runner/src/', [
      '^apps/runner/src/',
      source('rules'),
      source('arbitraries'),
      source('mock'),
      source('conformance'),
      library('yaml'),
    ]),
    mayImport(
      'page',
      '^apps/page/src/',
      [
        '^apps/page/src/',
        source('rules'),
        `${source('conformance')}payloads/index[.]ts$`,
        `${source('conformance')}reporters/public[.]ts$`,
      ],
      { node: false },
    ),
    {
      name: 'fhir-kit-client-in-one-adapter',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: [`${source('conformance')}fhir-client[.]ts$`, testFile] },
      to: { path: library('fhir-kit-client') },
    },
    {
      name: 'arbitraries-for-fuzz-only',
      severity: 'error',
      from: { path: source('conformance'), pathNot: `${source('conformance')}fuzz|${testFile}` },
      to: { path: source('arbitraries') },
    },
    {
      name: 'public-file-only',
      comment: 'Another package is imported by its name, through its exports, not by a path into it.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^(packages|apps)/', pathNot: ['^$1/$2/', ...publicFiles.map((file) => `^${file}$`)] },
    },
    {
      name: 'suite-is-last',
      severity: 'error',
      from: { pathNot: '^packages/suite/' },
      to: { path: '^packages/suite/' },
    },
    {
      name: 'second-judge-stands-alone',
      severity: 'error',
      from: { path: '^packages/suite/src/second-judge/', pathNot: testFile },
      to: { path: '^(packages|apps)/', pathNot: '^packages/suite/src/second-judge/' },
    },
    { name: 'no-app-in-packages', severity: 'error', from: { path: '^packages/(?!suite/)' }, to: { path: '^apps/' } },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/(src|test|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-library-at-run-time',
      severity: 'error',
      from: { path: '^(packages/(?!suite/)|apps/)[^/]+/src/', pathNot: testFile },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|apps)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      conditionNames: ['@countercheck/source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
