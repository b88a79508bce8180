import { visible } from '../markup.ts';

export type Child = Node | string | undefined | readonly Child[];

/** An element with attributes and children; strings become text, whatever they hold. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  append(made, children);
  return made;
}

function append(parent: Node, child: Child): void {
  if (child === undefined) return;
  if (typeof child === 'string') parent.appendChild(document.createTextNode(visible(child)));
  else if (child instanceof Node) parent.appendChild(child);
  else for (const each of child) append(parent, each);
}
