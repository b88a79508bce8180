/** The element with that id, which the page is known to have. */
export function findElement<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.querySelector(`#${id}`);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${type.name} '${id}'.`);
}
