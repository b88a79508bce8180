/** Parameters by name, in their order, each with its values. */
export type Parameters = ReadonlyMap<string, readonly string[]>;

/** Reads a query or a form. Total: what is not percent-encoded correctly is taken as it stands. */
export function readParameters(text: string): Parameters {
  const parameters = new Map<string, string[]>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decodeForm(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decodeForm(pair.slice(equals + 1));
    const values = parameters.get(name);
    if (values === undefined) parameters.set(name, [value]);
    else values.push(value);
  }
  return parameters;
}

/** Decodes `%41` and `+`; a text that is not encoded correctly is returned as it stands. */
export function decodeForm(text: string): string {
  return decodePercent(text.replaceAll('+', ' '));
}

export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
