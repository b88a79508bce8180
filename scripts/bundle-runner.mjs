// Bundles the command line from the sources of all packages: loading them one by one takes ten times as long.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'node_modules/.cache/countercheck/main.mjs');

/** What a source finds beside itself, it finds from the bundle too. */
const sourcesStayWhereTheyAre = {
  name: 'sources-stay-where-they-are',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)) };
    });
  },
};

/** Libraries are imported from where the package that uses them finds them. */
const librariesStayOutside = {
  name: 'libraries-stay-outside',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === 'resolving' || importer === '' || path.startsWith('node:')) return undefined;
      const found = await resolve(path, { importer, kind, resolveDir, pluginData: 'resolving' });
      const isSource = found.errors.length > 0 || found.external || /[\\/]src[\\/].*\.ts$/.test(found.path);
      return isSource ? found : { path: pathToFileURL(found.path).href, external: true };
    });
  },
};

/** Gives the path of a script that is `countercheck` as the sources are now. */
export async function bundleRunner() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'apps/runner/src/main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    conditions: ['@countercheck/source'],
    sourcemap: process.env.COUNTERCHECK_DEBUG ? 'inline' : false,
    logLevel: 'error',
    outfile: output,
    plugins: [librariesStayOutside, sourcesStayWhereTheyAre],
  });
  mkdirSync(dirname(output), { recursive: true });
  const partial = `${output}.${process.pid}`;
  writeFileSync(partial, outputFiles[0].contents);
  renameSync(partial, output);
  return output;
}
