import { readCoverage } from '../coverage/coverage.ts';
import type { Generator } from '../generator.ts';
import { renderCoverage } from '../pages/coverage-page.ts';

/** docs/coverage.md, and what is left behind. */
export const generator: Generator = {
  readsPackages: true,
  async files(root) {
    return [{ path: 'docs/coverage.md', text: renderCoverage(await readCoverage(root)) }];
  },
  async problems(root) {
    const { gaps } = await readCoverage(root);
    return gaps.map((gap) => `docs/coverage.md: ${gap}`);
  },
};
