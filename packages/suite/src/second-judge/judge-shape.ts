import { type Court, EXCEPTIONS } from './court.ts';
import { BODY, type Expected, HARMLESS, TYPES, type TypeName } from './fhir-shapes.ts';
import { judgeExtensions } from './judge-extension.ts';
import { at, itemsOf, type ObjectTree, type Tree } from './json-tree.ts';

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;
const MOST_DIGITS = 2200;
const NUMBER_AS_TEXT = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The first thing wrong with the form of a value, whatever is in it. */
export function faultOf(tree: Tree, expected: Expected | 'anything'): string | undefined {
  if (tree.kind === 'null') return 'null-forbidden';
  if (tree.kind === 'list' && tree.items.length === 0) return 'empty-element-forbidden';
  if (tree.kind === 'object' && tree.members.size === 0) return 'empty-element-forbidden';
  if (expected !== 'anything' && tree.kind !== kindOf(expected)) return 'json-type';
  if (tree.kind === 'number' && !isWritten(tree.literal)) return 'json-type';
  if (tree.kind !== 'string') return undefined;
  if (CONTROL.test(tree.value)) return 'control-character-forbidden';
  return tree.value.trim() === '' ? 'blank-string-forbidden' : undefined;
}

/** A parsed value may be infinite, which JSON cannot write. */
function isWritten(literal: string): boolean {
  return /\d$/.test(literal);
}

function kindOf(expected: Expected): Tree['kind'] {
  if (typeof expected !== 'string') return 'list';
  return expected === 'string' || expected === 'number' || expected === 'boolean' ? expected : 'object';
}

/** The form of the whole body. */
export function judgeBody(court: Court, body: ObjectTree): void {
  for (const [name, tree] of body.members) {
    const pointer = at('', name);
    const expected = Object.hasOwn(BODY, name) ? BODY[name] : undefined;
    if (expected === undefined) {
      if (name === 'implicitRules') {
        court.blame('implicit-rules-forbidden', pointer);
        continue;
      }
      const harmless = HARMLESS.includes(name) ? EXCEPTIONS.warnInLenient : undefined;
      blameUnknown(court, name, pointer, harmless);
    } else if (name === 'extension') {
      judgeExtensions(court, tree, pointer, 'body');
    } else judgeMember(court, tree, pointer, expected);
  }
}

/** A member that nobody documents; what is in it is not looked at. */
export function blameUnknown(
  court: Court,
  name: string,
  pointer: string,
  severity?: Parameters<Court['blame']>[2],
): void {
  if (name === 'modifierExtension') court.blame('modifier-extension-forbidden', pointer);
  else court.blame('element-supported', pointer, severity);
}

/** One member by what FHIR expects there, with all that is in it. */
export function judgeMember(court: Court, tree: Tree, pointer: string, expected: Expected): void {
  const fault = faultOf(tree, expected);
  if (fault !== undefined) {
    court.blame(fault, pointer, isReadNumber(court, tree, expected) ? EXCEPTIONS.warnInLenient : undefined);
  } else if (typeof expected !== 'string') {
    for (const { item, pointer: place } of itemsOf(tree, pointer)) judgeMember(court, item, place, expected[0]);
  } else if (tree.kind === 'object') judgeType(court, tree, pointer, expected as Exclude<TypeName, 'Extension'>);
}

/** A Money whose number is written as text is read by the lenient reading. */
function isReadNumber(court: Court, tree: Tree, expected: Expected): boolean {
  return court.reading === 'lenient' && expected === 'number' && numberInText(tree) !== undefined;
}

/** The number that a text writes plainly. House reading: not one of thousands of digits. */
export function numberInText(tree: Tree): string | undefined {
  if (tree.kind !== 'string' || !NUMBER_AS_TEXT.test(tree.value)) return undefined;
  return tree.value.replace(/[-.]/g, '').length > MOST_DIGITS ? undefined : tree.value;
}

function judgeType(court: Court, tree: ObjectTree, pointer: string, type: Exclude<TypeName, 'Extension'>): void {
  const shape = TYPES[type];
  for (const [name, held] of tree.members) {
    const place = at(pointer, name);
    const expected = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (name === 'extension') judgeExtensions(court, held, place, 'elsewhere');
    else if (expected !== undefined) judgeMember(court, held, place, expected);
    else if (isPrimitiveTwin(shape, name)) judgeTwin(court, held, place);
    else blameUnknown(court, name, place);
  }
}

/** The id and the extensions of a primitive: allowed, but in the strict reading. */
export function judgeTwin(court: Court, tree: Tree, pointer: string): void {
  if (court.reading === 'strict') court.blame('extension-documented', pointer);
  else {
    const fault = faultOf(tree, 'Extension');
    if (fault !== undefined) court.blame(fault, pointer);
  }
}

/** `_value` beside `value`: where FHIR puts the id and the extensions of a primitive. */
function isPrimitiveTwin(shape: Readonly<Record<string, Expected>>, name: string): boolean {
  const twin = name.slice(1);
  if (!name.startsWith('_') || !Object.hasOwn(shape, twin)) return false;
  return shape[twin] === 'string' || shape[twin] === 'number' || shape[twin] === 'boolean';
}
