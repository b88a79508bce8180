/** A fenced block of a page that the check acts on, with what its marker asks. */
export interface DocumentedExample {
  /** Page and line, as an editor opens it. */
  readonly place: string;
  readonly text: string;
  readonly action: Action;
  /** The block of text that follows a command: what it prints, and where that stands in the page. */
  readonly output: { readonly text: string; readonly from: number; readonly to: number } | undefined;
}

export type Action =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'command'; readonly exitCode: number; readonly needs: string | undefined }
  | { readonly kind: 'background' }
  | { readonly kind: 'skip'; readonly reason: string };

const fence = /^(?:<!-- check: (?<marker>.+?) -->\n+)?```(?<language>\w+)\n(?<text>[\s\S]*?)^```$/gm;

/** What is shown as code is run, or says why not. */
const CODE = new Set(['sh', 'bash', 'ts', 'js', 'mjs', 'javascript', 'typescript', 'py', 'python']);

function readAction(language: string, marker: string | undefined, place: string): Action | undefined {
  const [, verb, rest = ''] = /^(file|exit|background|skip|needs)(?: (.+))?$/.exec(marker ?? '') ?? [];
  if (marker !== undefined && verb === undefined) throw new Error(`${place}: unknown marker "check: ${marker}"`);
  if (verb === 'file') return { kind: 'file', name: rest };
  if (verb === 'skip') return { kind: 'skip', reason: rest };
  if (language !== 'sh') {
    if (CODE.has(language))
      throw new Error(
        `${place}: nothing runs this ${language} block: mark it "check: file NAME" and show a command that uses it.`,
      );
    return undefined;
  }
  if (verb === 'background') return { kind: 'background' };
  return {
    kind: 'command',
    exitCode: verb === 'exit' ? Number(rest) : 0,
    needs: verb === 'needs' ? rest : undefined,
  };
}

function readOutput(block: RegExpExecArray | undefined): DocumentedExample['output'] {
  const { language, marker, text = '' } = block?.groups ?? {};
  if (block === undefined || language !== 'text' || marker !== undefined) return undefined;
  const from = block.index + '```text\n'.length;
  return { text, from, to: from + text.length };
}

/**
 * The files and commands that a page shows, in order. A marker in the line before a block says more:
 * `<!-- check: file NAME -->`, `<!-- check: exit CODE -->`, `<!-- check: background -->`, `<!-- check: needs PROGRAM -->`, `<!-- check: skip REASON -->`.
 */
export function readExamples(page: string, markdown: string): DocumentedExample[] {
  const examples: DocumentedExample[] = [];
  const blocks = [...markdown.matchAll(fence)];
  for (const [index, { groups = {}, index: offset }] of blocks.entries()) {
    const { language = '', marker, text = '' } = groups;
    const place = `${page}:${markdown.slice(0, offset).split('\n').length}`;
    const action = readAction(language, marker, place);
    if (action === undefined) continue;
    const output = readOutput(blocks[index + 1]);
    examples.push({ place, text, action, output });
  }
  return examples;
}

/** Whether a printed text is the documented one: a line of "…" stands for any lines, and durations, times and ids may differ. */
export function isOutput(documented: string, printed: string): boolean {
  const pattern = documented
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${escape(neutral(line))}\\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${neutral(printed).trimEnd()}\n`);
}

function neutral(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replace(/\b\d+(\.\d+)? ?(ms|s)\b/g, '<duration>');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
