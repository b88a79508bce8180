// Bundles the bench as the command line is bundled, so that what is measured is what is run.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const outfile = join(here, '../node_modules/.cache/bench/creates.mjs');

await build({
  entryPoints: [join(here, 'creates.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  conditions: ['@countercheck/source'],
  packages: 'bundle',
  external: ['hono', '@hono/node-server', 'ajv', 'yaml'],
  logLevel: 'error',
  outfile,
});
await import(pathToFileURL(outfile).href);
