import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { THEME } from '@countercheck/conformance/reporters';
import { build, transform } from 'esbuild';

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('..', import.meta.url));

/** The whole page in one text: everything that it runs and shows stands in it, and its policy admits nothing else. */
export async function bundlePage(): Promise<string> {
  const manifest = require.resolve('@countercheck/rules/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const own = readFileSync(join(folder, 'src/page.css'), 'utf8');
  const style = (await transform(`${THEME}\n${own}`, { loader: 'css', minify: true })).code.trim();
  const worker = await bundle('src/day/worker.ts', { VERSION: JSON.stringify(version) });
  const script = await bundle('src/main.ts', {
    VERSION: JSON.stringify(version),
    WORKER_SOURCE: JSON.stringify(worker),
  });
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return readFileSync(join(folder, 'src/page.html'), 'utf8')
    .replace('%policy%', policy)
    .replace(/\s*%style%\s*/, () => style)
    .replace(/\s*%script%\s*/, () => script);
}

async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    conditions: ['@countercheck/source'],
    define,
    logLevel: 'error',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  if (/<\/script|<!--/i.test(text)) throw new Error(`${entry}: its script would end the element that it stands in.`);
  return text;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
