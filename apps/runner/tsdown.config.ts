import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/main.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: false,
  sourcemap: true,
  outputOptions: {
    // Loading one file takes less time than loading twenty: what every command needs, and what validate needs beside that.
    codeSplitting: {
      groups: [
        {
          name: 'validate',
          test: /src[\\/](?:inputs[\\/].*|validate[\\/](?!validate-command|formats|write-report).*|render-finding|result-output)\.ts$/,
        },
        {
          name: 'command-line',
          priority: 1,
          test: /src[\\/](?:(?!main|render-finding|result-output|surroundings)[^\\/]+|.*-command|validate[\\/]formats)\.ts$/,
        },
      ],
    },
  },
});
