import { documentedExtension } from './extension-urls.ts';
import {
  FHIR_TYPES,
  type FhirType,
  isPrimitive,
  jsonTypeOf,
  type MemberDefinition,
  typeOfValue,
} from './fhir-types.ts';
import { isObject, type JsonObject } from './json-value.ts';
import type { ExtensionNode, MemberNode, ValueNode } from './payload/define-shape-rule.ts';
import type { Place } from './place.ts';
import { isNumericString } from './read-element.ts';
import { isPaymentMethod, PAYMENT_METHOD_DISPLAYS } from './terminology.ts';
import { isValueName } from './value-name.ts';

/** What the walk asks of the rules. Each returns whether all of them hold, so that the walk goes on below. */
export interface ShapeVisitor {
  value(node: ValueNode, at: Step | undefined): boolean;
  member(node: MemberNode, at: Step): boolean;
  extension(node: ExtensionNode, at: Step): boolean;
}

/** A place as a list linked from below, so that nothing is copied on the way down; `undefined` is the body. */
export interface Step {
  readonly above: Step | undefined;
  readonly step: string | number;
  readonly depth: number;
}

interface Visit {
  readonly value: unknown;
  readonly name: string;
  readonly definition: MemberDefinition;
  readonly at: Step | undefined;
}

/** Where in the payload an extension stands: decides which addresses are documented. */
type ExtensionPlaceName = ExtensionNode['place'];

const ALLOCATION_CHILDREN: ReadonlyMap<unknown, string> = new Map([
  ['target', 'valueReference'],
  ['amount', 'valueMoney'],
]);
const DEEP = 64;
const NO_PRIMITIVE = new Set(['resourceType', 'url']);

/**
 * Visits every value, member and extension of a body whose place is documented or defined by FHIR.
 * What stands in an unknown member, or below a malformed value, is not visited. Iterative and linear.
 */
export function walkShape(resource: unknown, visitor: ShapeVisitor): void {
  const open: Visit[] = [{ value: resource, name: 'Basic', definition: { type: 'Basic' }, at: undefined }];
  const met = new Set<unknown>();
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    if (isDeepObject(visit)) {
      if (met.has(visit.value)) continue;
      met.add(visit.value);
    }
    visitValue(visit, visitor, open);
  }
}

/** Nothing documented lies so deep. There an object is visited once, so that one that contains itself has an end. */
function isDeepObject({ value, at }: Visit): boolean {
  return at !== undefined && at.depth > DEEP && typeof value === 'object' && value !== null;
}

function visitValue(visit: Visit, visitor: ShapeVisitor, open: Visit[]): void {
  const { value, name, definition, at } = visit;
  if (value === undefined && at !== undefined) return;
  const expected = jsonTypeOf(definition);
  const isNumericMoney = definition.type === 'decimal' && isNumericString(value);
  if (!visitor.value({ value, name, expected, isNumericMoney, isBody: at === undefined }, at)) return;
  if (definition.isList === true) {
    const item: MemberDefinition = { type: definition.type };
    const list = value as unknown[];
    for (let index = 0; index < list.length; index++)
      open.push({ value: list[index] ?? null, name, definition: item, at: below(at, index) });
  } else if (definition.type === 'Extension') {
    visitExtension(at as Step, value as JsonObject, visitor, open);
  } else if (isObject(value)) {
    visitMembers(value, definition.type, visit, visitor, open);
  }
}

function visitMembers(object: JsonObject, type: FhirType, visit: Visit, visitor: ShapeVisitor, open: Visit[]): void {
  const definitions = FHIR_TYPES[type];
  if (definitions === undefined) return;
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value === undefined) continue;
    const at = below(visit.at, name);
    const definition = definitions.get(name);
    const isCompanion = definition === undefined && isPrimitiveCompanion(name, definitions);
    const mayGoOn = visitor.member({ name, value, within: type, isKnown: definition !== undefined || isCompanion }, at);
    if (!mayGoOn) continue;
    if (definition !== undefined) open.push({ value, name, definition, at });
    else if (isCompanion) visitCompanion(value, name, at, visitor, open);
  }
}

/** `_value` beside `value`: what FHIR calls a primitive extension. */
function visitCompanion(value: unknown, name: string, at: Step, visitor: ShapeVisitor, open: Visit[]): void {
  const node: ExtensionNode = {
    ...UNDOCUMENTED,
    url: undefined,
    place: 'elsewhere',
    valueNames: ['valueString'],
    hasChildren: false,
    isPrimitive: true,
  };
  if (visitor.extension(node, at)) open.push({ value, name, definition: { type: 'primitive extension' }, at });
}

function isPrimitiveCompanion(name: string, definitions: ReadonlyMap<string, MemberDefinition>): boolean {
  if (!name.startsWith('_')) return false;
  const bare = name.slice(1);
  const definition = definitions.get(bare);
  return (
    definition !== undefined && definition.isList !== true && isPrimitive(definition.type) && !NO_PRIMITIVE.has(bare)
  );
}

const UNDOCUMENTED = { documentedValue: undefined, isDocumented: false, isMethodAsString: false };

function visitExtension(at: Step, extension: JsonObject, visitor: ShapeVisitor, open: Visit[]): void {
  const where = placeNameOf(at);
  const names = Object.keys(extension).filter((name) => extension[name] !== undefined);
  const valueNames = names.filter(isValueName);
  const url = Object.hasOwn(extension, 'url') ? extension['url'] : undefined;
  const children = Object.hasOwn(extension, 'extension') ? extension['extension'] : undefined;
  const documented = documentedHere(url, where);
  const only = valueNames.length === 1 ? extension[valueNames[0] as string] : undefined;
  visitor.extension(
    {
      url,
      place: where,
      valueNames,
      hasChildren: children !== undefined,
      ...documented,
      isMethodAsString: documented.isMethod && valueNames[0] === 'valueString' && isMethodName(only),
      isPrimitive: false,
    },
    at,
  );
  for (const name of names) {
    const value = extension[name];
    const here = below(at, name);
    const push = (definition: MemberDefinition): void => {
      open.push({ value, name, definition, at: here });
    };
    if (name === 'url' || name === 'id') push({ type: 'string' });
    else if (name === 'extension') {
      if (documented.isDocumented && documented.documentedValue === undefined)
        push({ type: 'Extension', isList: true });
      else if (valueNames.length === 0 || !documented.isDocumented) push({ type: 'Any', isList: true });
    } else if (isValueName(name)) {
      if (name === documented.documentedValue) push({ type: typeOfValue(name) });
      else if (!documented.isDocumented) push({ type: 'Any' });
    } else {
      const isCompanion = name.startsWith('_') && isPrimitiveValue(name.slice(1), documented);
      if (visitor.member({ name, value, within: 'Extension', isKnown: isCompanion }, here) && isCompanion) {
        visitCompanion(value, name, here, visitor, open);
      }
    }
  }
}

function documentedHere(
  url: unknown,
  where: ExtensionPlaceName,
): Pick<ExtensionNode, 'documentedValue' | 'isDocumented'> & { isMethod: boolean } {
  if (where === 'allocation' && ALLOCATION_CHILDREN.has(url))
    return { documentedValue: ALLOCATION_CHILDREN.get(url), isDocumented: true, isMethod: false };
  const documented = where === 'body' && typeof url === 'string' ? documentedExtension(url) : undefined;
  if (documented === undefined) return { documentedValue: undefined, isDocumented: false, isMethod: false };
  return { documentedValue: documented.valueName, isDocumented: true, isMethod: documented.element === 'method' };
}

/** From the steps alone: `/extension/n` is of the body, `/extension/n/extension/m` of the allocation. */
function placeNameOf(at: Step): ExtensionPlaceName {
  if (at.depth > 4) return 'elsewhere';
  const place = toPlace(at);
  if (place[0] !== 'extension') return 'elsewhere';
  return place.length === 2 ? 'body' : place.length === 4 && place[2] === 'extension' ? 'allocation' : 'elsewhere';
}

function isPrimitiveValue(
  name: string,
  { isDocumented, documentedValue }: Pick<ExtensionNode, 'documentedValue' | 'isDocumented'>,
): boolean {
  if (!isDocumented) return isValueName(name);
  return name === documentedValue && isPrimitive(typeOfValue(name));
}

function isMethodName(value: unknown): boolean {
  return (
    typeof value === 'string' && (isPaymentMethod(value) || Object.values(PAYMENT_METHOD_DISPLAYS).includes(value))
  );
}

function below(above: Step | undefined, step: string | number): Step {
  return { above, step, depth: (above?.depth ?? 0) + 1 };
}

/** The steps from the body down. */
export function toPlace(at: Step | undefined): Place {
  const steps: (string | number)[] = [];
  for (let step = at; step !== undefined; step = step.above) steps.push(step.step);
  return steps.reverse();
}
