import { loadCatalogue } from '../catalogue.ts';
import type { Generator } from '../generator.ts';
import { renderEncodings } from '../pages/encodings-page.ts';

/** docs/encodings.md, from the rules of payloads. */
export const generator: Generator = {
  readsPackages: true,
  async files() {
    return [{ path: 'docs/encodings.md', text: renderEncodings(await loadCatalogue()) }];
  },
};
