/** A text, or its beginning and how much is left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalf = /[\ud800-\udbff]/.test(text[most - 1] ?? '');
  const kept = text.slice(0, isHalf ? most - 1 : most);
  return `${kept}… (${text.length - kept.length} more characters)`;
}
