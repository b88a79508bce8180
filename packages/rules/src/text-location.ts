import type { Finding } from './finding.ts';
import { type LocationNode, scanJson } from './scan-json.ts';

/** 1-based; the column counts UTF-16 units. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns in one text; the lines are counted once. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', next + 1)) this.#starts.push(next + 1);
  }

  /** Where the UTF-16 unit at this index stands. */
  at(offset: number): LineAndColumn {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }
}

/** Says where in the text the pointers of the findings lead; findings that have a line keep it. */
export function locateInText(findings: readonly Finding[], text: string): Finding[] {
  const root: LocationNode = { children: new Map() };
  const nodes = findings.map((finding) => (finding.line === undefined ? nodeFor(root, finding.pointer) : undefined));
  if (!nodes.some((node) => node !== undefined)) return [...findings];
  // A later duplicate of a member wins, as it does in JSON.parse.
  scanJson(text, {
    wanted: root,
    located: (node, offset) => {
      node.offset = offset;
    },
  });
  const lines = new LineIndex(text);
  return findings.map((finding, index) => {
    const offset = nodes[index]?.offset;
    return offset === undefined ? finding : { ...finding, ...lines.at(offset) };
  });
}

function nodeFor(root: LocationNode, pointer: string): LocationNode {
  let node = root;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    let child = node.children.get(name);
    if (child === undefined) node.children.set(name, (child = { children: new Map() }));
    node = child;
  }
  return node;
}
