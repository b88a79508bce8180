// Checks what @countercheck/rules publishes: the same data as its sources, and no more than a browser should have to load.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const DIST = fileURLToPath(new URL('../packages/rules/dist/index.js', import.meta.url));
const PAYLOADS = fileURLToPath(new URL('../packages/rules/dist/payloads.js', import.meta.url));
const SOURCE = fileURLToPath(new URL('../packages/rules/src/index.ts', import.meta.url));
/** Kilobytes of a minified bundle after gzip. */
const BUDGETS = [
  { imports: 'everything', code: `export * from ${JSON.stringify(DIST)}`, budget: 85 },
  { imports: 'payloads alone', code: `export * from ${JSON.stringify(PAYLOADS)}`, budget: 45 },
];
const DATA = ['PAYLOAD_RULES', 'RULES', 'REQUIREMENTS', 'AMBIGUITIES'];

const faults: string[] = [];

async function readData(file: string): Promise<Map<string, string>> {
  const exported = (await import(file)) as Readonly<Record<string, unknown>>;
  const plain = (_: string, value: unknown): unknown => (typeof value === 'function' ? 'function' : value);
  return new Map([
    ['names', JSON.stringify(Object.keys(exported).toSorted())],
    ...DATA.map((name) => [name, JSON.stringify(exported[name], plain)] as const),
  ]);
}

async function sizeOf(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000;
}

const [published, written] = [await readData(DIST), await readData(SOURCE)];
for (const [name, value] of written) {
  if (published.get(name) !== value) faults.push(`${name} of dist are not those of the sources.`);
}
for (const { imports, code, budget } of BUDGETS) {
  const size = await sizeOf(code);
  process.stdout.write(`Importing ${imports}: ${size.toFixed(1)} kB, minified and compressed (budget ${budget} kB).\n`);
  if (size > budget) faults.push(`Importing ${imports} takes ${size.toFixed(1)} kB; the budget is ${budget} kB.`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
