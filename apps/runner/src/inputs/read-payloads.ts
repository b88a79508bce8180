import { createReadStream, readFileSync, statSync } from 'node:fs';
import { CommandLineError } from '../command-line-error.ts';
import { printable } from '../plain-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { findFiles, withoutRepeats } from './find-files.ts';
import { contentByName, recognize } from './recognize.ts';
import { joinBytes, splitLines } from './split-lines.ts';
import { unreadable } from './unreadable.ts';

/** One payload as it is written, and where. */
export interface Payload {
  /** As the user knows it. */
  readonly file: string;
  /** The line it stands on, counted from 1, where a file has one payload a line. */
  readonly line?: number;
  readonly bytes: Uint8Array;
}

export const STANDARD_INPUT = '<stdin>';

const ENOUGH_TO_RECOGNIZE = 65_536;
const SMALL = 1_000_000;

/** The payloads that the operands mean, in order; an operand that cannot be read gives an error in its place and the others are still read. */
export async function* readPayloads(
  operands: readonly string[],
  surroundings: Surroundings,
): AsyncGenerator<Payload | CommandLineError> {
  const seen = new Set<string>();
  for (const operand of operands) {
    try {
      if (operand === '-') yield* readStandardInput(surroundings, seen);
      else {
        for (const { path, name } of withoutRepeats(await findFiles(operand, surroundings.folder), seen))
          yield* readFound(path, name);
      }
    } catch (error) {
      if (!(error instanceof CommandLineError)) throw error;
      yield error;
    }
  }
}

async function* readStandardInput(
  surroundings: Surroundings,
  seen: Set<string>,
): AsyncGenerator<Payload | CommandLineError> {
  if (seen.has(STANDARD_INPUT)) return;
  seen.add(STANDARD_INPUT);
  yield* readStream(surroundings.readInput(), STANDARD_INPUT);
}

async function* readFound(path: string, name: string): AsyncGenerator<Payload | CommandLineError> {
  try {
    yield* readStream(chunksOf(path), name);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield unreadable(name, error);
  }
}

/** A stream is not worth its start for a small file. */
function chunksOf(path: string): AsyncIterable<Uint8Array> {
  const { size } = statSync(path);
  return size > 0 && size <= SMALL ? once(path) : createReadStream(path);
}

async function* once(path: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(path);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Payload | CommandLineError> {
  const iterator = chunks[Symbol.asyncIterator]();
  const start = joinBytes(await take(iterator, ENOUGH_TO_RECOGNIZE));
  const content = recognize(start, contentByName(name));
  if (content === 'lines') {
    for await (const { number, bytes } of splitLines(resume(start, iterator)))
      yield { file: name, line: number, bytes };
    return;
  }
  const bytes = joinBytes([start, ...(await take(iterator, Number.POSITIVE_INFINITY))]);
  if (content === 'whole') yield { file: name, bytes };
  else
    yield new CommandLineError(
      'FILE_UNREADABLE',
      `${printable(name)}: ${content === 'empty' ? 'the file is empty; give a payload as JSON text.' : 'this is a binary file; give a payload as JSON text in UTF-8.'}`,
    );
}

async function take(iterator: AsyncIterator<Uint8Array>, atLeast: number): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  for (let length = 0; length < atLeast;) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    length += next.value.length;
  }
  return taken;
}

async function* resume(start: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}
