const BEGINNING = 65_536;

/** Whether a file has one payload, or one a line: by its name, otherwise by how it begins. */
export async function recognize(file: Blob, name: string): Promise<'lines' | 'whole'> {
  if (/\.(?:ndjson|jsonl)$/i.test(name)) return 'lines';
  if (/\.json$/i.test(name)) return 'whole';
  return recognizeText(await file.slice(0, BEGINNING).text());
}

/** A first line that is a whole object, and a second one that begins another. */
export function recognizeText(text: string): 'lines' | 'whole' {
  return /^\s*\{[^\n]*\}[^\S\n]*\n\s*\{/.test(text) ? 'lines' : 'whole';
}
