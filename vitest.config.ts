import { defineConfig } from 'vitest/config';

const conditions = ['@countercheck/source', 'node'];

const project = (name: string, root: string) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { name, root, include: ['{src,test}/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
});

export default defineConfig({
  test: {
    projects: [
      project('rules', 'packages/rules'),
      project('mock', 'packages/mock'),
      project('conformance', 'packages/conformance'),
      project('suite', 'packages/suite'),
      project('runner', 'apps/runner'),
    ],
  },
});
