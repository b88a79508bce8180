/** JSON as it was written: a number is its literal, and an object keeps the order of its members. */
export type Tree =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly literal: string }
  | { readonly kind: 'list'; readonly items: Tree[] }
  | { readonly kind: 'object'; readonly members: Map<string, Tree> };

export type ObjectTree = Extract<Tree, { kind: 'object' }>;

/** A value and where it stands. */
export interface PlacedTree {
  readonly item: Tree;
  readonly pointer: string;
}

/** The tree of a value that `JSON.parse` could have returned. */
export function treeOf(value: unknown): Tree {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'number') return { kind: 'number', literal: String(value) };
  if (Array.isArray(value)) return { kind: 'list', items: value.map(treeOf) };
  if (typeof value === 'object') {
    return { kind: 'object', members: new Map(Object.entries(value).map(([name, held]) => [name, treeOf(held)])) };
  }
  throw new TypeError(`JSON has no ${typeof value}`);
}

/** A JSON Pointer to a member or item. */
export function at(pointer: string, name: string | number): string {
  if (typeof name === 'number' || !/[~/]/.test(name)) return `${pointer}/${name}`;
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The member of an object; nothing for what is no object. */
export function member(tree: Tree | undefined, name: string): Tree | undefined {
  return tree?.kind === 'object' ? tree.members.get(name) : undefined;
}

/** The items of a list with their pointers; none for what is no list. */
export function itemsOf(tree: Tree | undefined, pointer: string): PlacedTree[] {
  return tree?.kind === 'list' ? tree.items.map((item, index) => ({ item, pointer: at(pointer, index) })) : [];
}
