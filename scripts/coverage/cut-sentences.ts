/**
 * Cuts the five source documents into sentences and writes scripts/coverage/sentences.json: where each stands, and its
 * hash. The documents are not part of the repository. Usage: npx tsx scripts/coverage/cut-sentences.ts FOLDER
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, type SourceDocument } from './documents.ts';

interface Sentence {
  readonly document: string;
  readonly section: string;
  readonly number: number;
  readonly text: string;
}

const BULLET = /^(?:[•*-]|\d+\.)\s+/;
const SENTENCE_END = /(?<=[.?!]['"’”]?)\s+(?:- )?(?=["'“‘(]?[A-Z])/;

/** The lines of an example in JSON that begins here, by its braces; 0 where none begins. */
function exampleLength(lines: readonly string[]): number {
  if (!/^\s*(?:• )?(?:"\w+": )?\{/.test(lines[0] ?? '')) return 0;
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    depth += line.split('{').length - line.split('}').length;
    if (depth <= 0) return index + 1;
  }
  return lines.length;
}

function sentencesOf(line: string): string[] {
  const text = line.trim().replace(BULLET, '').replace(/\s+/g, ' ');
  return text.split(SENTENCE_END).filter((sentence) => /[A-Za-z0-9]/.test(sentence));
}

function cut(document: SourceDocument, text: string): Sentence[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const sentences: Sentence[] = [];
  const counts = new Map<string, number>();
  let whole = 'Title';
  let section = whole;
  const add = (sentence: string): void => {
    const number = (counts.get(section) ?? 0) + 1;
    counts.set(section, number);
    sentences.push({ document: document.name, section, number, text: sentence });
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]?.trim() ?? '';
    const found = document.sectionAt(
      line,
      lines.slice(index + 1, index + 6).map((each) => each.trim()),
    );
    if (found?.startsWith(', ')) section = `${whole}${found}`;
    else if (found !== undefined) section = whole = distinct(found, counts);
    const length = exampleLength(lines.slice(index));
    if (length === 0) sentencesOf(line).forEach(add);
    else add(lines.slice(index, index + length).join('\n'));
    index += Math.max(0, length - 1);
  }
  return sentences;
}

/** Messages are numbered, and a heading that comes again is told from the one before. */
function distinct(name: string, counts: ReadonlyMap<string, number>): string {
  const earlier = [...counts.keys()].filter((each) => each === name || each.startsWith(`${name} `)).length;
  return name === 'Message' || earlier > 0 ? `${name} ${earlier + 1}` : name;
}

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder of the source documents: npx tsx scripts/coverage/cut-sentences.ts FOLDER');
  process.exit(2);
}
const sentences = DOCUMENTS.flatMap((document) => {
  const file = readdirSync(folder).find((name) => name.startsWith(document.file));
  if (file === undefined) throw new Error(`${folder} has no file that begins with ${document.file}`);
  return cut(document, readFileSync(join(folder, file), 'utf8'));
});
// To map sentences one has to read them: `--show` prints them and writes nothing.
if (options.includes('--show')) {
  for (const { document, section, number, text } of sentences) {
    console.log(`${document} | ${section} | ${number} | ${text.length > 300 ? `${text.slice(0, 300)}…` : text}`);
  }
} else {
  const kept: Record<string, Record<string, Record<string, string>>> = {};
  for (const { document, section, number, text } of sentences) {
    const numbers = ((kept[document] ??= {})[section] ??= {});
    numbers[number] = createHash('sha256').update(text).digest('hex');
  }
  writeFileSync(new URL('sentences.json', import.meta.url), `${JSON.stringify(kept, undefined, 2)}\n`);
  console.log(`${sentences.length} sentences`);
}
