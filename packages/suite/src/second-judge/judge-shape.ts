import { type Court, EXCEPTIONS } from './court.ts';
import { BODY, type Expected, HARMLESS, TYPES, type TypeName } from './fhir-shapes.ts';
import { faultOf, numberInText } from './fault-of.ts';
import { at, itemsOf, type ObjectTree, type Tree } from './json-tree.ts';

/** Judges a list of extensions, where it stands. */
export type JudgeExtensions = (court: Court, tree: Tree, pointer: string, standing: Standing) => void;
/** Where an extension stands decides which URLs are documented for it. */
export type Standing = 'body' | 'allocation' | 'elsewhere';

/** The form of the whole body. */
export function judgeBody(court: Court, body: ObjectTree, judgeExtensions: JudgeExtensions): void {
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
    } else judgeMember(court, tree, pointer, expected, judgeExtensions);
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
export function judgeMember(
  court: Court,
  tree: Tree,
  pointer: string,
  expected: Expected,
  judgeExtensions: JudgeExtensions,
): void {
  const fault = faultOf(tree, expected);
  if (fault !== undefined) {
    court.blame(fault, pointer, isReadNumber(court, tree, expected) ? EXCEPTIONS.warnInLenient : undefined);
  } else if (typeof expected !== 'string') {
    for (const { item, pointer: place } of itemsOf(tree, pointer))
      judgeMember(court, item, place, expected[0], judgeExtensions);
  } else if (tree.kind === 'object')
    judgeType(court, tree, pointer, expected as Exclude<TypeName, 'Extension'>, judgeExtensions);
}

/** A Money whose number is written as text is read by the lenient reading. */
function isReadNumber(court: Court, tree: Tree, expected: Expected): boolean {
  return court.reading === 'lenient' && expected === 'number' && numberInText(tree) !== undefined;
}

function judgeType(
  court: Court,
  tree: ObjectTree,
  pointer: string,
  type: Exclude<TypeName, 'Extension'>,
  judgeExtensions: JudgeExtensions,
): void {
  const shape = TYPES[type];
  for (const [name, held] of tree.members) {
    const place = at(pointer, name);
    const expected = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (name === 'extension') judgeExtensions(court, held, place, 'elsewhere');
    else if (expected !== undefined) judgeMember(court, held, place, expected, judgeExtensions);
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
