import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { TEST_FILES } from './mutated-files.ts';

const SCOPE = '@countercheck/';

/** Loads a test file, which declares its tests; what it imports is loaded with it. */
export type Declarations = Readonly<Record<string, () => void>>;

/** Which mutant the code is to be. */
export interface MutantSwitch {
  active: number | undefined;
  /** Called whenever the active mutant runs. */
  readonly hit: () => true;
}

/** Every test file with all it imports, compiled once. */
export interface TestBundle {
  /** Evaluates everything anew, so that nothing remembers what happened before. */
  load(testFunctions: object): Declarations;
}

/** Bundles the tests as they stand below `root`. With a switch, what Stryker put into the code asks it, and counts no coverage. */
export async function bundleTests(root: string, mutants?: MutantSwitch): Promise<TestBundle> {
  const libraries = new Set<string>();
  const entries = TEST_FILES.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {\n${entries.join(',\n')}\n};`, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    conditions: ['@countercheck/source'],
    logLevel: 'error',
    plugins: [sourcesBelow(root, libraries), editedSources(mutants !== undefined)],
  });
  const text = outputFiles[0]?.text ?? '';
  const evaluate = new Script(`(function (module, require, mutants) {${text}\n})`, {
    filename: join(root, 'tests.cjs'),
  });
  const loaded = new Map<string, unknown>([['node:fs', readOnceFileSystem()]]);
  for (const library of libraries) {
    if (!loaded.has(library)) loaded.set(library, await import(library));
  }
  return {
    load: (testFunctions) => {
      const module = { exports: {} as Declarations };
      const require = (name: string): unknown => (name === 'vitest' ? testFunctions : loaded.get(name));
      evaluate.runInThisContext()(module, require, mutants);
      return module.exports;
    },
  };
}

/** Takes the packages of this repository from below `root`, and leaves libraries outside. */
function sourcesBelow(root: string, libraries: Set<string>): Plugin {
  return {
    name: 'sources-below',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^./]/ }, ({ path, resolveDir }) => {
        if (path.startsWith(SCOPE)) return { path: join(root, 'packages', path.slice(SCOPE.length), 'src/index.ts') };
        if (path === 'vitest') return { path, external: true };
        const library = path.startsWith('node:') ? path : pathToFileURL(resolveFrom(resolveDir, path)).href;
        libraries.add(library);
        return { path: library, external: true };
      });
    },
  };
}

function resolveFrom(folder: string, name: string): string {
  return createRequire(join(folder, 'from.js')).resolve(name);
}

/** What a file finds beside itself, it finds from the bundle too. */
function editedSources(isSwitched: boolean): Plugin {
  return {
    name: 'edited-sources',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const located = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
        return { loader: 'ts', contents: isSwitched ? switched(located) : located };
      });
    },
  };
}

/** Stryker's own switch counts each step of each test: the tests would take several times as long. */
function switched(text: string): string {
  return text
    .replaceAll(/stryMutAct_9fa48\("(\d+)"\)/g, '($1 === mutants.active && mutants.hit())')
    .replaceAll(/stryCov_9fa48\([^)]*\)(?:,\s*|;)/g, '')
    .replace(/^function stryNS_9fa48\(\) \{/m, '$& return;');
}

/** The tests read the same hundred files each time they are declared. */
function readOnceFileSystem(): object {
  const known = new Map<string, unknown>();
  const once =
    (read: (path: string | URL, ...options: never[]) => unknown) =>
    (path: string | URL, ...options: never[]): unknown => {
      const key = [read.name, String(path), JSON.stringify(options)].join(' ');
      if (!known.has(key)) known.set(key, read(path, ...options));
      return known.get(key);
    };
  return { readFileSync: once(readFileSync), readdirSync: once(readdirSync) };
}
