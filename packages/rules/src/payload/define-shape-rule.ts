import type { PayloadBorder } from '../border.ts';
import type { Encodings } from '../encoding.ts';
import type { ReadingOf } from '../reading.ts';
import type { RuleText, SeverityByReading } from '../rule.ts';

/** The JSON types that FHIR knows. */
export type JsonType = 'object' | 'list' | 'string' | 'number' | 'boolean';

/** One value somewhere in the payload, with what the documents say of its place. */
export interface ValueNode {
  readonly value: unknown;
  /** The member's name, or the list's name for an item. */
  readonly name: string;
  /** What FHIR gives the member; `any` where an undocumented extension carries it. */
  readonly expected: JsonType | 'any';
  /** A Money value sent as a decimal in quotes (AMB-12). */
  readonly isNumericMoney: boolean;
  /** The whole body. */
  readonly isBody: boolean;
}

/** One member of an object, known or not. */
export interface MemberNode {
  readonly name: string;
  readonly value: unknown;
  /** The FHIR type of the object it stands in. */
  readonly within: string;
  readonly isKnown: boolean;
}

/** One extension, wherever it stands. */
export interface ExtensionNode {
  readonly url: unknown;
  readonly place: 'body' | 'allocation' | 'elsewhere';
  /** The members named value[x] that are there. */
  readonly valueNames: readonly string[];
  readonly hasChildren: boolean;
  /** The value[x] that is documented for this address here; `undefined` for an undocumented address or when children are documented. */
  readonly documentedValue: string | undefined;
  readonly isDocumented: boolean;
  /** A method sent as the code or display of a supported one (AMB-01). */
  readonly isMethodAsString: boolean;
  /** Not an extension in the list but a member such as `_value` (AMB-28). */
  readonly isPrimitive: boolean;
}

/** What a rule of shape is asked about. */
export interface ShapeNodes {
  value: ValueNode;
  member: MemberNode;
  extension: ExtensionNode;
}

/** A rule about the shape of a payload, asked about each value, member or extension in it. */
export interface ShapeRuleOf<C extends keyof ShapeNodes> extends RuleText, Encodings {
  readonly subject: 'payload';
  readonly kind: 'shape';
  readonly concerns: C;
  readonly holds: (node: ShapeNodes[C], readingOf: ReadingOf) => boolean;
  /** The member of the extension that a finding points at; the extension itself when there is none. */
  readonly member?: (node: ShapeNodes[C]) => string | undefined;
  readonly args?: (node: ShapeNodes[C]) => Record<string, string>;
  readonly exceptions?: readonly {
    readonly when: (node: ShapeNodes[C]) => boolean;
    readonly severity: SeverityByReading;
  }[];
  readonly borders: readonly PayloadBorder[];
}

export type ShapeRule = { readonly [C in keyof ShapeNodes]: ShapeRuleOf<C> }[keyof ShapeNodes];

/** Defines a rule about the shape of values, members or extensions, as `concerns` says. */
export function defineShapeRule<C extends keyof ShapeNodes>(
  rule: Omit<ShapeRuleOf<C>, 'subject' | 'kind'>,
): ShapeRuleOf<C> {
  return Object.assign(rule, { subject: 'payload', kind: 'shape' } as const);
}
