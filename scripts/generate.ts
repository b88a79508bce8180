import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SourceError, type Generator } from './generator.ts';

type Drift = { readonly path: string; readonly text: string | undefined };

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

async function loadGenerators(): Promise<Generator[]> {
  const folder = join(root, 'scripts/generate');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
  const modules = names.map(async (name) => {
    const module: { generator?: Generator } = await import(pathToFileURL(join(folder, name)).href);
    if (module.generator === undefined) throw new Error(`scripts/generate/${name} exports no "generator"`);
    return module.generator;
  });
  const generators = await Promise.all(modules);
  return generators.toSorted((a, b) => Number(a.readsPackages ?? false) - Number(b.readsPackages ?? false));
}

async function findDrift(generator: Generator): Promise<Drift[]> {
  const files = await generator.files(root);
  const changed = files.filter(
    ({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  );
  const wanted = new Set(files.map((file) => file.path));
  const stale = (generator.folders ?? [])
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => !wanted.has(path));
  return [...changed, ...stale.map((path) => ({ path, text: undefined }))];
}

function write({ path, text }: Drift): void {
  const file = join(root, path);
  if (text === undefined) return rmSync(file, { recursive: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const drifts: Drift[] = [];
const problems: string[] = [];
try {
  for (const generator of await loadGenerators()) {
    const found = await findDrift(generator);
    if (!check) found.forEach(write);
    drifts.push(...found);
    problems.push(...((await generator.problems?.(root)) ?? []));
  }
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exit(1);
}
for (const { path, text } of drifts) {
  console.log(`${text === undefined ? 'stale' : check ? 'differs' : 'written'}: ${path}`);
}
if (check && drifts.length > 0) {
  console.error('Generated files do not match their sources: run "npm run generate" and commit the result.');
  process.exitCode = 1;
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
