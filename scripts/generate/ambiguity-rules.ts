import { join } from 'node:path';
import { readAmbiguityUses } from '../ambiguity-uses.ts';
import type { Generator } from '../generator.ts';
import { readRequirementIds } from '../requirement-ids.ts';

function render(uses: ReadonlyMap<string, readonly string[]>): string {
  const entries = [...uses].toSorted(([a], [b]) => Number(a.slice(4)) - Number(b.slice(4)));
  const members = entries.map(([id, rules]) => `  '${id}': [${rules.map((rule) => `'${rule}'`).join(', ')}],\n`);
  return `// Generated from the rules beside it by "npm run generate": do not edit.
import type { AmbiguityId } from '../reading.ts';
import type { RequirementId } from '../requirement-id.ts';

/** The rules that take severity or meaning from each ambiguity. */
export const RULES_BY_AMBIGUITY: Readonly<Partial<Record<AmbiguityId, readonly RequirementId[]>>> = {
${members.join('')}};
`;
}

/** Which rules read which ambiguity, from their literals and what they call. */
export const generator: Generator = {
  files(root) {
    const uses = readAmbiguityUses(join(root, 'packages/rules/src'), new Set(readRequirementIds(root)));
    return [{ path: 'packages/rules/src/ambiguities/rules-by-ambiguity.generated.ts', text: render(uses) }];
  },
};
