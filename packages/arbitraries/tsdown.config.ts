import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  sourcemap: true,
});
