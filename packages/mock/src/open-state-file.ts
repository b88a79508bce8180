import { existsSync, ftruncateSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import type { AccessToken } from './authorization/token-store.ts';
import { MockError } from './mock-error.ts';
import type { JournalEntry } from './posting/journal.ts';
import type { TransactionStore } from './posting/ledger.ts';

const HEADER = '{"format":"countercheck-mock-state/1"}\n';

/**
 * Keeps accepted transactions and tokens in a file, one JSON line each. A line is written before the request is answered; one that a
 * crash left half-written was never answered and is dropped. Throws MockError `invalid-state` for any other damage.
 */
export function openStateFile(path: string): TransactionStore {
  const text = readOrCreate(path);
  const complete = text.slice(0, text.lastIndexOf('\n') + 1);
  const { entries, tokens } = readLines(complete, path);
  const file = open(path, 'a');
  if (complete.length < text.length) ftruncateSync(file, Buffer.byteLength(complete));
  return {
    load: () => entries,
    append: (entry) => writeLine(file, entry),
    loadTokens: () => tokens,
    keepToken: (token) => writeLine(file, { token }),
  };
}

/** A new file appears with its first line in it, or not at all. */
function readOrCreate(path: string): string {
  try {
    if (!existsSync(path)) {
      const temporary = `${path}.new`;
      writeFileSync(temporary, HEADER);
      renameSync(temporary, path);
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unusable(path, error);
  }
}

function open(path: string, flags: string): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    throw unusable(path, error);
  }
}

function writeLine(file: number, value: object): void {
  writeSync(file, `${JSON.stringify(value)}\n`);
}

interface StateLines {
  readonly entries: readonly JournalEntry[];
  readonly tokens: readonly AccessToken[];
}

function readLines(text: string, path: string): StateLines {
  const [header, ...lines] = text.split('\n');
  if (`${header}\n` !== HEADER)
    throw new MockError('invalid-state', `${path}:1: this is no state of the mock; name another file or a new one.`);
  const entries: JournalEntry[] = [];
  const tokens: AccessToken[] = [];
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const value = parse(line);
    if (isEntry(value) && value.sequence === entries.length + 1) entries.push(value);
    else if (isTokenLine(value)) tokens.push(value.token);
    else
      throw new MockError(
        'invalid-state',
        `${path}:${index + 2}: this line is damaged; restore the file or name a new one.`,
      );
  }
  return { entries, tokens };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { tenant, type, identifier, currency, postings } = value as Partial<Record<keyof JournalEntry, unknown>>;
  const isText = [tenant, type, identifier, currency].every((text) => typeof text === 'string');
  return (
    isText &&
    Array.isArray(postings) &&
    postings.every(({ account, amount }) => typeof account === 'string' && /^-?\d+(\.\d+)?$/.test(amount))
  );
}

function isTokenLine(value: unknown): value is { token: AccessToken } {
  const token = (value as { token?: Partial<Record<keyof AccessToken, unknown>> } | null | undefined)?.token;
  return (
    [token?.value, token?.tenant, token?.client, token?.context].every((text) => typeof text === 'string') &&
    Array.isArray(token?.scopes) &&
    token.scopes.every((scope) => typeof scope === 'string') &&
    typeof token.expiresAt === 'number'
  );
}

function unusable(path: string, error: unknown): MockError {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return new MockError(
    'invalid-state',
    `${path} cannot be read and written (${reason}); name a file in a folder that can.`,
    { cause: error },
  );
}
