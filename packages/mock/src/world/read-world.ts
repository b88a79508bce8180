import { Ajv, type ErrorObject } from 'ajv';
import { LineCounter, parseDocument, type Document } from 'yaml';
import schema from '../../world.schema.json' with { type: 'json' };
import { MockError } from '../mock-error.ts';
import { findWorldFault } from './find-world-fault.ts';
import type { World } from './world.ts';

/** The JSON Schema of a world file. */
export const worldSchema: object = schema;

type Path = readonly (string | number)[];

/** Reads a world file, YAML or JSON. Throws MockError `invalid-world` that names file, line, column, what is wrong and what to write. */
export function readWorld(text: string, file = 'world'): World {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined)
    throw invalid(file, error.linePos?.[0], (error.message.split(' at line ')[0] ?? '').replaceAll(/\s+/g, ' '));
  const world = toValue(document, file);
  const place = (path: Path): { line: number; col: number } => placeOf(document, lines, path);
  const [fault] = validate(world);
  if (fault !== undefined)
    throw invalid(file, place(pathOf(fault)), `${describePath(pathOf(fault))} ${explain(fault)}`);
  const misfit = findWorldFault(world as World);
  if (misfit !== undefined) throw invalid(file, place(misfit.path), `${describePath(misfit.path)}: ${misfit.problem}`);
  return world as World;
}

/** The value of the document; aliases that blow it up are refused by the parser. */
function toValue(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new MockError('invalid-world', `${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function validate(world: unknown): readonly ErrorObject[] {
  const check = new Ajv({ strict: false }).compile(schema);
  return check(world) ? [] : (check.errors ?? []);
}

function invalid(file: string, place: { line: number; col: number } | undefined, problem: string): MockError {
  return new MockError(
    'invalid-world',
    `${file}${place === undefined ? '' : `:${place.line}:${place.col}`}: ${problem}.`,
  );
}

function pathOf({ instancePath, keyword, params }: ErrorObject): Path {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
  return keyword === 'additionalProperties' ? [...path, String(params['additionalProperty'])] : path;
}

function explain({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'additionalProperties':
      return 'is not known here';
    case 'required':
      return `lacks "${params['missingProperty']}"`;
    case 'enum':
      return `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
    default:
      return message ?? 'is wrong';
  }
}

/** `tenants[0].accounts[2].type` */
function describePath(path: Path): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return text === '' ? 'the world' : text.replace(/^\./, '');
}

/** Where the value at the path stands, or the nearest thing around it. */
function placeOf(document: Document, lines: LineCounter, path: Path): { line: number; col: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: readonly [number, number, number] }
      | undefined;
    if (node?.range !== undefined) return lines.linePos(node.range[0]);
  }
  return { line: 1, col: 1 };
}
