import { createElement } from './create-element.ts';

/** Hands a file to the person at the page; it comes from their own computer. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = createElement('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
