import type { Expected } from './fhir-shapes.ts';
import { DOCUMENTED, IN_ALLOCATION, urlOf, VALUES } from './fhir-shapes.ts';
import { faultOf } from './fault-of.ts';
import { at, itemsOf, member, type Tree } from './json-tree.ts';

/** One occurrence of a documented extension. */
export interface Element {
  /** Of the extension. */
  readonly pointer: string;
  readonly extension: Tree;
  /** The documented value, if it is there and of sound form. */
  readonly value: Tree | undefined;
  readonly valuePointer: string;
}

/** The extensions of the body with the documented URL of that id. */
export function elementsOf(body: Tree, id: string): Element[] {
  const url = urlOf(id);
  return withUrl(member(body, 'extension'), '/extension', url, DOCUMENTED[url] ?? '');
}

/** The targets or the amounts inside one allocation. */
export function partsOf(allocation: Element, url: 'target' | 'amount'): Element[] {
  if (allocation.value === undefined) return [];
  return withUrl(allocation.value, allocation.valuePointer, url, IN_ALLOCATION[url] ?? '');
}

function withUrl(list: Tree | undefined, pointer: string, url: string, documented: string): Element[] {
  const found = itemsOf(list, pointer).filter(({ item }) => {
    const written = member(item, 'url');
    return written?.kind === 'string' && written.value === url;
  });
  return found.map(({ item, pointer: place }) => {
    const value = member(item, documented);
    const expected: Expected = documented === 'extension' ? ['Extension'] : (VALUES[documented] ?? 'string');
    const isSound = value !== undefined && faultOf(value, expected) === undefined;
    return { pointer: place, extension: item, value: isSound ? value : undefined, valuePointer: at(place, documented) };
  });
}

/** A text of sound form; nothing for what is absent or broken. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'string' && faultOf(tree, 'string') === undefined ? tree.value : undefined;
}

/** Whether a member is there but not of sound form. */
export function isBroken(tree: Tree | undefined, expected: Expected): boolean {
  return tree !== undefined && faultOf(tree, expected) !== undefined;
}
