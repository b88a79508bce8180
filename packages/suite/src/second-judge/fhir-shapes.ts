/** What FHIR R4 gives a member: a primitive by its JSON type, a type of the table below, or a list of that type. */
export type Expected = 'string' | 'number' | 'boolean' | TypeName | readonly [TypeName];
export type TypeName = 'Identifier' | 'CodeableConcept' | 'Coding' | 'Money' | 'Reference' | 'Period' | 'Extension';

const EVERY_ELEMENT = { id: 'string', extension: ['Extension'] } as const;

/** The members of the types that a payload can hold; those of an Extension are in `judge-extension.ts`. */
export const TYPES: Readonly<Record<Exclude<TypeName, 'Extension'>, Readonly<Record<string, Expected>>>> = {
  Identifier: {
    ...EVERY_ELEMENT,
    use: 'string',
    type: 'CodeableConcept',
    system: 'string',
    value: 'string',
    period: 'Period',
    assigner: 'Reference',
  },
  CodeableConcept: { ...EVERY_ELEMENT, coding: ['Coding'], text: 'string' },
  Coding: {
    ...EVERY_ELEMENT,
    system: 'string',
    version: 'string',
    code: 'string',
    display: 'string',
    userSelected: 'boolean',
  },
  Money: { ...EVERY_ELEMENT, value: 'number', currency: 'string' },
  Reference: {
    ...EVERY_ELEMENT,
    reference: 'string',
    type: 'string',
    identifier: 'Identifier',
    display: 'string',
  },
  Period: { ...EVERY_ELEMENT, start: 'string', end: 'string' },
};

/** The documented members of the body. */
export const BODY: Readonly<Record<string, Expected>> = {
  resourceType: 'string',
  identifier: ['Identifier'],
  code: 'CodeableConcept',
  extension: ['Extension'],
};

/** Members of the body that FHIR defines and the lenient reading only warns of. */
export const HARMLESS: readonly string[] = ['id', 'meta', 'text', 'language'];

const URLS = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';

/** The value of each documented extension of the body; the allocation holds extensions. */
export const DOCUMENTED: Readonly<Record<string, string>> = {
  [`${URLS}apply-first-in-first-out`]: 'valueBoolean',
  [`${URLS}financial-transaction-account-number`]: 'valueString',
  [`${URLS}financial-transaction-alias`]: 'valueString',
  [`${URLS}financial-transaction-allocation`]: 'extension',
  [`${URLS}financial-transaction-amount`]: 'valueMoney',
  [`${URLS}financial-transaction-card-brand`]: 'valueString',
  [`${URLS}financial-transaction-date`]: 'valueDate',
  [`${URLS}financial-transaction-location`]: 'valueString',
  [`${URLS}financial-transaction-method`]: 'valueCodeableConcept',
  [`${URLS}financial-transaction-tendered-amount`]: 'valueMoney',
  [`${URLS}financial-transaction-type`]: 'valueCodeableConcept',
};

export const ALLOCATION_URL: string = `${URLS}financial-transaction-allocation`;
export const METHOD_URL: string = `${URLS}financial-transaction-method`;

export function urlOf(id: string): string {
  return `${URLS}${id}`;
}

/** The two extensions inside an allocation. */
export const IN_ALLOCATION: Readonly<Record<string, string>> = { target: 'valueReference', amount: 'valueMoney' };

/** How the value of each member is shaped. */
export const VALUES: Readonly<Record<string, Expected>> = {
  valueBoolean: 'boolean',
  valueCodeableConcept: 'CodeableConcept',
  valueDate: 'string',
  valueMoney: 'Money',
  valueReference: 'Reference',
  valueString: 'string',
};
