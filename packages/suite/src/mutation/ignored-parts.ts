import type { Ignorer } from '@stryker-mutator/api/ignore';

/** As much of a node of Babel's tree as is looked at. */
interface SyntaxNode {
  readonly type: string;
  readonly key?: { readonly type: string; readonly name?: string };
  readonly computed?: boolean;
}

/** Members of a rule's literal that nothing decides by, and who sees a change of them instead. */
const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['statement', 'words for people'],
  ['source', 'words for people'],
  ['message', 'words for people'],
  ['remedy', 'words for people'],
  ['schema', 'compared with the predicate by the tests of the encodings'],
  ['invariant', 'compared with the predicate by the tests of the encodings'],
  ['borders', 'a test case of the rule itself'],
]);

/** Leaves out parts of a rule that are words, test cases, or held against the predicate elsewhere. */
export const ignorer: Ignorer = {
  shouldIgnore: (path) => {
    const { type, key, computed } = (path as { readonly node: SyntaxNode }).node;
    return type === 'ObjectProperty' && !computed && key?.type === 'Identifier'
      ? MEMBERS.get(key.name ?? '')
      : undefined;
  },
};
