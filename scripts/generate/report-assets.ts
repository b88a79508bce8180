import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import type { Generator } from '../generator.ts';

const FOLDER = 'packages/conformance/src/reporters/html';
const STYLES = ['theme.css', 'report.css'];

/** What the HTML report carries with it: its script and its style, each with the hash by which its policy admits it. */
export const generator: Generator = {
  async files(root) {
    const style = await bundleStyle(root, STYLES);
    const theme = await bundleStyle(root, ['theme.css']);
    const script = await bundleScript(join(root, FOLDER, 'browser/main.ts'));
    const text = [
      `// Generated from ${FOLDER}/browser by scripts/generate/report-assets.ts. Do not edit.`,
      '',
      '/** Text that stands in an element of its own, and the source by which a Content-Security-Policy names it. */',
      'export interface Asset {',
      '  readonly text: string;',
      '  readonly hash: string;',
      '}',
      '',
      exported('REPORT_SCRIPT', script),
      exported('REPORT_STYLE', style),
      '/** Colours and type, for other pages that look like the report. */',
      `export const THEME: string = ${JSON.stringify(theme)};`,
      '',
    ].join('\n');
    return [{ path: `${FOLDER}/report-assets.generated.ts`, text }];
  },
};

function exported(name: string, text: string): string {
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return `export const ${name}: Asset = {\n  text: ${JSON.stringify(text)},\n  hash: '${hash}',\n};\n`;
}

async function bundleStyle(root: string, names: readonly string[]): Promise<string> {
  const text = names.map((name) => readFileSync(join(root, FOLDER, 'browser', name), 'utf8')).join('\n');
  const { code } = await transform(text, { loader: 'css', minify: true });
  return code.trim();
}

async function bundleScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    conditions: ['@countercheck/source'],
    logLevel: 'error',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  if (/<\/script|<!--/i.test(text)) throw new Error(`${entry}: its script would end the element that it stands in.`);
  return text;
}
