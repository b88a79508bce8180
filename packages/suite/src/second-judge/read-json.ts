import { at, type Tree } from './json-tree.ts';

export interface WrittenJson {
  readonly tree: Tree;
  /** Members that were written again, and whether each time with the same value. */
  readonly duplicates: readonly { pointer: string; same: boolean }[];
  readonly numbers: readonly { pointer: string; literal: string }[];
}

const TOKENS = /[{}[\],:]|"(?:[^"\\]+|\\.)*"|[^\s{}[\],:"]+/g;

interface Open {
  readonly tree: Extract<Tree, { kind: 'list' | 'object' }>;
  readonly pointer: string;
  key: string | undefined;
}

/** Reads a JSON text and keeps what parsing loses. Nothing if it does not parse. */
export function readJson(text: string): WrittenJson | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const duplicates: { pointer: string; same: boolean }[] = [];
  const numbers: { pointer: string; literal: string }[] = [];
  const open: Open[] = [];
  let root: Tree = { kind: 'null' };

  const place = (): string => {
    const holder = open.at(-1);
    if (holder === undefined) return '';
    return at(holder.pointer, holder.tree.kind === 'list' ? holder.tree.items.length : (holder.key ?? ''));
  };
  const put = (tree: Tree): void => {
    const holder = open.at(-1);
    if (holder === undefined) root = tree;
    else if (holder.tree.kind === 'list') holder.tree.items.push(tree);
    else {
      const name = holder.key ?? '';
      holder.key = undefined;
      const earlier = holder.tree.members.get(name);
      if (earlier !== undefined) duplicates.push({ pointer: at(holder.pointer, name), same: isSame(earlier, tree) });
      holder.tree.members.set(name, tree);
    }
  };

  for (const [token] of text.matchAll(TOKENS)) {
    const holder = open.at(-1);
    if (token === ',' || token === ':') continue;
    if (token === '{') open.push({ tree: { kind: 'object', members: new Map() }, pointer: place(), key: undefined });
    else if (token === '[') open.push({ tree: { kind: 'list', items: [] }, pointer: place(), key: undefined });
    else if (token === '}' || token === ']') {
      const closed = open.pop();
      if (closed !== undefined) put(closed.tree);
    } else if (token.startsWith('"')) {
      const value = JSON.parse(token) as string;
      if (holder?.tree.kind === 'object' && holder.key === undefined) holder.key = value;
      else put({ kind: 'string', value });
    } else if (token === 'null') put({ kind: 'null' });
    else if (token === 'true' || token === 'false') put({ kind: 'boolean', value: token === 'true' });
    else {
      numbers.push({ pointer: place(), literal: token });
      put({ kind: 'number', literal: token });
    }
  }
  return { tree: root, duplicates, numbers };
}

function isSame(left: Tree, right: Tree): boolean {
  return JSON.stringify(plain(left)) === JSON.stringify(plain(right));
}

function plain(tree: Tree): unknown {
  if (tree.kind === 'list') return tree.items.map(plain);
  if (tree.kind === 'object') return [...tree.members].map(([name, held]) => [name, plain(held)]);
  return tree;
}
