import { loadCatalogue } from '../catalogue.ts';
import { readCoverage, type CoveredRequirement } from '../coverage/coverage.ts';
import type { Generator } from '../generator.ts';
import { renderRulePage } from '../pages/rule-page.ts';
import { renderIndex } from '../pages/rule-index.ts';
import { renderValidPayloads } from '../pages/valid-payloads.ts';
import { readExchangeVectors } from '../pages/vectors.ts';

/** The pages of docs/rules: one a requirement, an index, and the payloads that examples start from. */
export const generator: Generator = {
  folders: ['docs/rules'],
  readsPackages: true,
  async files(root) {
    const catalogue = await loadCatalogue();
    const vectors = readExchangeVectors(root);
    const { requirements } = await readCoverage(root);
    const page = async (covered: CoveredRequirement): Promise<{ path: string; text: string }> => ({
      path: `docs/rules/${covered.requirement.id}.md`,
      text: await renderRulePage(covered, catalogue, vectors),
    });
    return [
      ...(await Promise.all(requirements.map(page))),
      { path: 'docs/rules/README.md', text: renderIndex(catalogue) },
      { path: 'docs/rules/valid-payloads.md', text: await renderValidPayloads() },
    ];
  },
};
