import { loadCatalogue } from '../catalogue.ts';
import type { Generator } from '../generator.ts';
import { renderAmbiguities } from '../pages/ambiguity-page.ts';

/** docs/ambiguities.md, from the ledger of the rules package. */
export const generator: Generator = {
  readsPackages: true,
  async files() {
    return [{ path: 'docs/ambiguities.md', text: renderAmbiguities(await loadCatalogue()) }];
  },
};
