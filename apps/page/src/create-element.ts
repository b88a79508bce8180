import { visible } from '@countercheck/conformance/reporters';

export type Child = Node | string | undefined | readonly Child[];

/** An element with attributes and children; strings become text, whatever they hold. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...nodesOf(children));
  return made;
}

/** A button that does something. */
export function createButton(
  label: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const button = createElement('button', { type: 'button', ...attributes }, label);
  button.addEventListener('click', act);
  return button;
}

/** Puts children in the place of those that are there. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...nodesOf(children));
}

function nodesOf(child: Child): Node[] {
  if (child === undefined) return [];
  if (typeof child === 'string') return [document.createTextNode(visible(child))];
  return child instanceof Node ? [child] : child.flatMap(nodesOf);
}
