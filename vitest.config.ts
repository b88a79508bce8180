import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const conditions = ['@countercheck/source', 'node'];

const project = (name: string, folder: string, tests = '{src,test}') => ({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    name,
    root: fileURLToPath(new URL(folder, import.meta.url)),
    include: [`${tests}/**/*.test.ts`],
    environment: 'node',
    testTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('rules', 'packages/rules'),
      project('arbitraries', 'packages/arbitraries'),
      project('mock', 'packages/mock'),
      project('conformance', 'packages/conformance'),
      project('suite', 'packages/suite'),
      project('runner', 'apps/runner'),
      project('page', 'apps/page'),
      project('browser', 'apps/page', 'browser'),
      project('full', 'packages/suite', 'full'),
    ],
  },
});
