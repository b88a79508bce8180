import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    fuzz: 'src/fuzz/index.ts',
    payloads: 'src/payloads/index.ts',
    reporters: 'src/reporters/public.ts',
    'without-secrets': 'src/payloads/without-secrets.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  sourcemap: true,
  copy: [{ from: 'src/scenarios', to: 'dist' }],
});
