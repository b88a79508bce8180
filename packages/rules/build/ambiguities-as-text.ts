import { AMBIGUITIES } from '../src/ambiguities.ts';

/** Publishes the ledger as JSON text: the engine reads it several times faster than the same data as code. */
export const ambiguitiesAsText: {
  name: string;
  load: { filter: { id: RegExp }; handler: () => { code: string; moduleSideEffects: false } };
} = {
  name: 'ambiguities-as-text',
  load: {
    filter: { id: /[\\/]src[\\/]ambiguities\.ts$/ },
    handler() {
      const text = JSON.stringify(JSON.stringify(AMBIGUITIES));
      const code = `import type { Ambiguity } from './ambiguity.ts';
export const AMBIGUITIES: readonly Ambiguity[] = /* @__PURE__ */ JSON.parse(${text});`;
      return { code, moduleSideEffects: false };
    },
  },
};
