import { defineConfig } from 'tsdown';
import { ambiguitiesAsText } from './build/ambiguities-as-text.ts';
import { asciiOnly } from './build/ascii-only.ts';
import { lazyEncodings } from './build/lazy-encodings.ts';

export default defineConfig({
  entry: ['src/index.ts', 'src/payloads.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  sourcemap: true,
  minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
  plugins: [ambiguitiesAsText, lazyEncodings, asciiOnly],
});
