import { type Court, EXCEPTIONS } from './court.ts';
import { ALLOCATION_URL, DOCUMENTED, IN_ALLOCATION, METHOD_URL, VALUES } from './fhir-shapes.ts';
import { faultOf } from './fault-of.ts';
import { blameUnknown, judgeMember, judgeTwin, type Standing } from './judge-shape.ts';
import { at, itemsOf, member, type ObjectTree, type Tree } from './json-tree.ts';
import { isMethodInWords } from './payment-methods.ts';

const KNOWN: Readonly<Record<Standing, Readonly<Record<string, string>>>> = {
  body: DOCUMENTED,
  allocation: IN_ALLOCATION,
  elsewhere: {},
};
/** The primitive types of FHIR R4, as members. */
const PRIMITIVES: ReadonlySet<string> = new Set(
  `base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time
  unsignedInt uri url uuid`
    .split(/\s+/)
    .map((type) => `value${type.slice(0, 1).toUpperCase()}${type.slice(1)}`),
);

/** A member that holds a value, whether of a type that FHIR has or not. */
function isValue(name: string): boolean {
  return /^value[A-Z]/.test(name);
}

/** `_valueString` and the like, beside the value that is documented; beside any in an extension that is not. */
function isTwin(name: string, documented: string | undefined): boolean {
  const twin = name.slice(1);
  return name.startsWith('_') && PRIMITIVES.has(twin) && (documented === undefined || documented === twin);
}

/** A list of extensions. */
export function judgeExtensions(court: Court, tree: Tree, pointer: string, standing: Standing): void {
  const fault = faultOf(tree, ['Extension']);
  if (fault !== undefined) court.blame(fault, pointer);
  for (const { item, pointer: place } of itemsOf(tree, pointer)) {
    const broken = faultOf(item, 'Extension');
    if (broken !== undefined) court.blame(broken, place);
    else if (item.kind === 'object') judgeExtension(court, item, place, standing);
  }
}

function judgeExtension(court: Court, extension: ObjectTree, pointer: string, standing: Standing): void {
  const documented = judgeUrl(court, extension, pointer, standing);
  const values = [...extension.members.keys()].filter((name) => isValue(name));
  const hasChildren = extension.members.has('extension');
  const isWhole = values.length + Number(hasChildren) === 1;
  if (!isWhole) court.blame('extension-value-or-children', pointer);
  else if (documented !== undefined) judgeDocumentedValue(court, extension, pointer, documented, values[0]);

  for (const [name, tree] of extension.members) {
    const place = at(pointer, name);
    if (name === 'url') continue;
    if (name === 'id') judgeMember(court, tree, place, 'string', judgeExtensions);
    else if (name === 'extension') {
      if (documented === 'extension') judgeExtensions(court, tree, place, 'allocation');
      else if (documented === undefined || values.length === 0) judgeUndocumented(court, tree, place, ['Extension']);
    } else if (isValue(name)) {
      if (name === documented) judgeMember(court, tree, place, VALUES[name] ?? 'string', judgeExtensions);
      else if (documented === undefined) judgeUndocumented(court, tree, place, 'anything');
    } else if (isTwin(name, documented)) {
      judgeTwin(court, tree, place);
    } else blameUnknown(court, name, place);
  }
}

/** What the extension has to hold, if its URL is documented for where it stands. */
function judgeUrl(court: Court, extension: ObjectTree, pointer: string, standing: Standing): string | undefined {
  const rule = standing === 'allocation' ? 'allocation-children-documented' : 'extension-documented';
  const url = member(extension, 'url');
  if (url === undefined) {
    court.blame(rule, pointer);
    return undefined;
  }
  const fault = faultOf(url, 'string');
  if (fault !== undefined) court.blame(fault, at(pointer, 'url'));
  if (fault !== undefined || url.kind !== 'string') return undefined;
  const known = KNOWN[standing];
  if (Object.hasOwn(known, url.value)) return known[url.value];
  court.blame(rule, at(pointer, 'url'));
  return undefined;
}

function judgeDocumentedValue(
  court: Court,
  extension: ObjectTree,
  pointer: string,
  documented: string,
  value: string | undefined,
): void {
  if (value === documented || (value === undefined && documented === 'extension')) return;
  const tree = value === undefined ? undefined : member(extension, value);
  const place = value === undefined ? pointer : at(pointer, value);
  const isRead = isMethod(extension) && tree?.kind === 'string' && isMethodInWords(tree.value);
  court.blame('extension-value-type', place, isRead ? EXCEPTIONS.warnInLenient : undefined);
}

function isMethod(extension: ObjectTree): boolean {
  const url = member(extension, 'url');
  return url?.kind === 'string' && url.value === METHOD_URL;
}

/** What an undocumented extension holds: only what FHIR forbids everywhere is looked for, and not inside. */
function judgeUndocumented(court: Court, tree: Tree, pointer: string, expected: ['Extension'] | 'anything'): void {
  const fault = faultOf(tree, expected);
  if (fault !== undefined) court.blame(fault, pointer);
  if (expected === 'anything') return;
  for (const { item, pointer: place } of itemsOf(tree, pointer)) judgeUndocumented(court, item, place, 'anything');
}

/** Second occurrences of what is documented once. */
export function judgeRepeats(
  court: Court,
  list: Tree | undefined,
  pointer: string,
  standing: 'body' | 'allocation',
): void {
  const seen = new Set<string>();
  for (const { item, pointer: place } of itemsOf(list, pointer)) {
    const url = member(item, 'url');
    if (url?.kind !== 'string' || !Object.hasOwn(KNOWN[standing], url.value)) continue;
    if (seen.has(url.value))
      court.blame(url.value === ALLOCATION_URL ? 'allocation-single' : 'extension-single', place);
    seen.add(url.value);
  }
}
