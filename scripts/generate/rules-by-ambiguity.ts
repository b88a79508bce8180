import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AmbiguityId } from '../../packages/rules/src/index.ts';
import { measureEffects } from '../ambiguity-effects.ts';
import { readAmbiguityUses } from '../ambiguity-uses.ts';
import type { Generator } from '../generator.ts';
import { readRequirementIds } from '../requirement-ids.ts';

/** The ambiguities that sources ask the reading of. */
function readAsked(source: string): AmbiguityId[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('ambiguities'),
  );
  const asked = files.flatMap((name) =>
    [...readFileSync(join(source, name), 'utf8').matchAll(/\breading(?:Of)?\('(AMB-\d+)'\)/g)].map(([, id = '']) => id),
  );
  return [...new Set(asked)] as AmbiguityId[];
}

function render(uses: ReadonlyMap<string, readonly string[]>): string {
  const entries = [...uses].toSorted(([a], [b]) => Number(a.slice(4)) - Number(b.slice(4)));
  const members = entries.map(([id, rules]) => `  '${id}': [${rules.map((rule) => `'${rule}'`).join(', ')}],\n`);
  return `// Generated from the rules and vectors by "npm run generate": do not edit.
import type { AmbiguityId } from '../reading.ts';
import type { RequirementId } from '../requirement-id.ts';

/** The rules that take severity or meaning from each ambiguity. */
export const RULES_BY_AMBIGUITY: Readonly<Partial<Record<AmbiguityId, readonly RequirementId[]>>> = {
${members.join('')}};
`;
}

/**
 * Which rules read which ambiguity, from their literals and what they call. Where no rule does, because it is read
 * before the rules are asked, the vectors tell which rules speak otherwise. It runs after the lists of rules are
 * generated (by its name), since the vectors are judged by them.
 */
export const generator: Generator = {
  async files(root) {
    const source = join(root, 'packages/rules/src');
    const uses = readAmbiguityUses(source, new Set(readRequirementIds(root)));
    const readBefore = readAsked(source).filter((id) => !uses.has(id));
    const measured = await measureEffects(root, readBefore);
    const all = new Map([...uses, ...[...measured].filter(([, rules]) => rules.length > 0)]);
    return [{ path: 'packages/rules/src/ambiguities/rules-by-ambiguity.generated.ts', text: render(all) }];
  },
};
