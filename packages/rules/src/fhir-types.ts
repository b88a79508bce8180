import type { JsonType } from './payload/define-shape-rule.ts';

/** The FHIR types that a FinancialTransaction is made of. `Any` is the value of an undocumented extension. */
export type FhirType =
  | 'Basic'
  | 'Identifier'
  | 'CodeableConcept'
  | 'Coding'
  | 'Money'
  | 'Reference'
  | 'Period'
  | 'Extension'
  | 'string'
  | 'decimal'
  | 'boolean'
  | 'primitive extension'
  | 'Any';

/** A member that a FHIR type has. */
export interface MemberDefinition {
  readonly type: FhirType;
  readonly isList?: boolean;
}

const STRING: MemberDefinition = { type: 'string' };
const EXTENSIONS: MemberDefinition = { type: 'Extension', isList: true };

/** The members of every element: allowed and ignored wherever FHIR allows them (AMB-28). */
const OF_ELEMENT = { id: STRING, extension: EXTENSIONS };

/** The members of the FHIR R4 types; of Basic only those that the FinancialTransaction page documents. */
export const FHIR_TYPES: Readonly<Partial<Record<FhirType, ReadonlyMap<string, MemberDefinition>>>> = {
  Basic: members({
    resourceType: STRING,
    identifier: { type: 'Identifier', isList: true },
    code: { type: 'CodeableConcept' },
    extension: EXTENSIONS,
  }),
  Identifier: members({
    ...OF_ELEMENT,
    use: STRING,
    type: { type: 'CodeableConcept' },
    system: STRING,
    value: STRING,
    period: { type: 'Period' },
    assigner: { type: 'Reference' },
  }),
  CodeableConcept: members({ ...OF_ELEMENT, coding: { type: 'Coding', isList: true }, text: STRING }),
  Coding: members({
    ...OF_ELEMENT,
    system: STRING,
    version: STRING,
    code: STRING,
    display: STRING,
    userSelected: { type: 'boolean' },
  }),
  Money: members({ ...OF_ELEMENT, value: { type: 'decimal' }, currency: STRING }),
  Reference: members({
    ...OF_ELEMENT,
    reference: STRING,
    type: STRING,
    identifier: { type: 'Identifier' },
    display: STRING,
  }),
  Period: members({ ...OF_ELEMENT, start: STRING, end: STRING }),
  Extension: members({ ...OF_ELEMENT, url: STRING }),
};

/** The JSON type that a FHIR type is sent as. */
export function jsonTypeOf(definition: MemberDefinition): JsonType | 'any' {
  if (definition.isList === true) return 'list';
  switch (definition.type) {
    case 'string':
      return 'string';
    case 'decimal':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'Any':
      return 'any';
    default:
      return 'object';
  }
}

/** The FHIR type of a value[x] that is documented for an extension. */
export function typeOfValue(valueName: string): FhirType {
  switch (valueName) {
    case 'valueMoney':
      return 'Money';
    case 'valueCodeableConcept':
      return 'CodeableConcept';
    case 'valueReference':
      return 'Reference';
    case 'valueBoolean':
      return 'boolean';
    case 'valueString':
    case 'valueDate':
      return 'string';
    default:
      return 'Any';
  }
}

/** A primitive member may be accompanied by one of its name with `_` before it. */
export function isPrimitive(type: FhirType): boolean {
  return type === 'string' || type === 'decimal' || type === 'boolean';
}

function members(definitions: Record<string, MemberDefinition>): ReadonlyMap<string, MemberDefinition> {
  return new Map(Object.entries(definitions));
}
