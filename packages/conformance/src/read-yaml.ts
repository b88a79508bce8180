import { UsageError } from '@countercheck/rules';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { UsageErrorCode } from './usage-error-code.ts';

/** A YAML text that was read and found to match its schema; `fail` makes the error for a fault that no schema can say. */
export interface YamlFile<T> {
  value: T;
  fail(path: readonly (string | number)[], message: string): UsageError;
}

/**
 * Reads YAML (or JSON) and checks it against a compiled schema.
 * @throws UsageError of the given code, with file, line and column.
 */
export function readYaml<T>(
  text: string,
  file: string,
  code: UsageErrorCode,
  validate: ValidateFunction<T>,
): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const failAt = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    return new UsageError(code, `${file}:${line || 1}:${col || 1}: ${message}`);
  };
  const [fault] = document.errors;
  if (fault) throw failAt(fault.pos[0], `not valid YAML: ${oneLine(fault.message)}.`);
  const value: unknown = toValue(document, (message) => failAt(0, message));
  if (value === null) throw failAt(0, 'the file is empty.');
  const fail = (path: readonly (string | number)[], message: string) => failAt(offsetOf(document, path), message);
  if (!validate(value)) {
    const error = pickError(validate.errors ?? []);
    throw failAt(offsetOfError(document, error), describeError(error));
  }
  return { value, fail };
}

function toValue(document: Document.Parsed, fail: (message: string) => UsageError): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw fail(`not valid YAML: ${oneLine(error instanceof Error ? error.message : String(error))}.`);
  }
}

/** The error deepest in the file says most. What an alternative lacks is told by the error about all alternatives. */
function pickError(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const depth = (error: ErrorObject) =>
    error.instancePath.split('/').length + (error.keyword === 'additionalProperties' ? 0.5 : 0);
  return (
    errors
      .filter(({ keyword, schemaPath }) => keyword !== 'if' && keyword !== 'anyOf' && !schemaPath.includes('/oneOf/'))
      .toSorted((a, b) => depth(b) - depth(a))[0] ?? errors[0]
  );
}

function describeError(error: ErrorObject | undefined): string {
  if (!error) return 'the file does not match its schema.';
  const where = error.instancePath === '' ? 'the file' : `'${pathOf(error.instancePath).join('.')}'`;
  const parameters: Record<string, unknown> = error.params;
  switch (error.keyword) {
    case 'additionalProperties':
      return `unknown member '${String(parameters['additionalProperty'])}' in ${where}${accepted(error.parentSchema)}.`;
    case 'required':
      return `${where} lacks '${String(parameters['missingProperty'])}'.`;
    case 'enum':
      return `${where} must be one of ${listed(parameters['allowedValues'])}.`;
    case 'const':
      return `${where} must be ${JSON.stringify(parameters['allowedValue'])}.`;
    case 'oneOf':
      return `${where} must have exactly one of ${alternatives(error.schema).join(', ')}.`;
    default: {
      const description = error.parentSchema?.['description'];
      return `${where} ${error.message ?? 'is not valid'}${typeof description === 'string' ? ` (${description})` : ''}.`;
    }
  }
}

function accepted(schema: Record<string, unknown> | undefined): string {
  const properties = schema?.['properties'];
  return typeof properties === 'object' && properties !== null
    ? `: accepted are ${Object.keys(properties).join(', ')}`
    : '';
}

/** The members that the alternatives of a `oneOf` ask for. */
function alternatives(schemas: unknown): string[] {
  return (Array.isArray(schemas) ? schemas : []).flatMap((schema: { required?: string[] }) => schema.required ?? []);
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : String(values);
}

function offsetOfError(document: Document.Parsed, error: ErrorObject | undefined): number {
  const path = pathOf(error?.instancePath ?? '');
  const extra: unknown = error?.params['additionalProperty'];
  if (typeof extra !== 'string') return offsetOf(document, path);
  const parent = nodeAt(document, path);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === extra) : undefined;
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(document, path);
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(document, path.slice(0, length));
    if (node?.range) return node.range[0];
  }
  return 0;
}

function nodeAt(document: Document.Parsed, path: readonly (string | number)[]): Node | undefined {
  let node: unknown = document.contents;
  for (const part of path) {
    if (isSeq(node)) node = node.items[Number(part)];
    else if (isMap(node))
      node = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))?.value;
    else return undefined;
  }
  return isNode(node) ? node : undefined;
}

function pathOf(instancePath: string): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replace(/[.:]$/, '');
}
