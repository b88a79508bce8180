import type { SchemaFragment } from './encoding.ts';
import { DOCUMENTED_EXTENSIONS, type DocumentedExtension } from './extension-urls.ts';

/** What is asked of a value, by the JSON type that FHIR gives its place. */
type ValueCheck = (expected: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'any') => SchemaFragment;

/** What is asked of an object as a whole, by its FHIR type and the names it may have. */
type ObjectCheck = (names: readonly string[]) => SchemaFragment;

/** What is asked of an extension: at the top, in the allocation, or elsewhere. */
interface ExtensionChecks {
  readonly top?: SchemaFragment;
  readonly nested?: SchemaFragment;
  readonly elsewhere?: SchemaFragment;
}

interface Checks {
  readonly value?: ValueCheck;
  readonly object?: ObjectCheck;
  readonly extension?: ExtensionChecks;
}

type Members = Readonly<Record<string, string>>;

/** FHIR R4: the members of each type, as the type of their value; `[]` marks lists. */
const TYPES: Readonly<Record<string, Members>> = {
  Identifier: {
    use: 'string',
    type: 'CodeableConcept',
    system: 'string',
    value: 'string',
    period: 'Period',
    assigner: 'Reference',
  },
  CodeableConcept: { coding: 'Coding[]', text: 'string' },
  Coding: { system: 'string', version: 'string', code: 'string', display: 'string', userSelected: 'boolean' },
  Money: { value: 'number', currency: 'string' },
  Reference: { reference: 'string', type: 'string', identifier: 'Identifier', display: 'string' },
  Period: { start: 'string', end: 'string' },
};
const PRIMITIVE = ['string', 'number', 'boolean'];
const EMPTY: SchemaFragment = {
  anyOf: [
    { type: 'object', maxProperties: 0 },
    { type: 'array', maxItems: 0 },
  ],
};
/** The value[x] of FHIR R4. */
const VALUE_NAMES = [
  'Base64Binary',
  'Boolean',
  'Canonical',
  'Code',
  'Date',
  'DateTime',
  'Decimal',
  'Id',
  'Instant',
  'Integer',
  'Markdown',
  'Oid',
  'PositiveInt',
  'String',
  'Time',
  'UnsignedInt',
  'Uri',
  'Url',
  'Uuid',
  'Address',
  'Age',
  'Annotation',
  'Attachment',
  'CodeableConcept',
  'Coding',
  'ContactPoint',
  'Count',
  'Distance',
  'Duration',
  'HumanName',
  'Identifier',
  'Money',
  'Period',
  'Quantity',
  'Range',
  'Ratio',
  'Reference',
  'SampledData',
  'Signature',
  'Timing',
  'ContactDetail',
  'Contributor',
  'DataRequirement',
  'Expression',
  'ParameterDefinition',
  'RelatedArtifact',
  'TriggerDefinition',
  'UsageContext',
  'Dosage',
  'Meta',
].map((type) => `value${type}`);
const VALUE_TYPES: Readonly<Record<string, string>> = {
  valueString: 'string',
  valueDate: 'string',
  valueBoolean: 'boolean',
  valueMoney: 'Money',
  valueCodeableConcept: 'CodeableConcept',
  valueReference: 'Reference',
};

/** Asks the same of every value whose place is known. */
function shape(name: string, checks: Checks): SchemaFragment {
  const value = checks.value ?? ((): SchemaFragment => true);
  const $defs: Record<string, unknown> = {};
  for (const [type, members] of Object.entries(TYPES)) $defs[type] = complexType(members, checks);
  $defs['ElsewhereExtension'] = {
    allOf: [value('object'), { if: { type: 'object', minProperties: 1 }, then: extensionAnywhere(checks) }],
  };
  $defs['TopExtension'] = {
    allOf: [value('object'), { if: { type: 'object', minProperties: 1 }, then: topExtension(checks) }],
  };
  $defs['NestedExtension'] = {
    allOf: [value('object'), { if: { type: 'object', minProperties: 1 }, then: nestedExtension(checks) }],
  };
  const names = ['resourceType', 'identifier', 'code', 'extension'];
  return {
    $id: `https://countercheck.invalid/schemas/shape/${name}`,
    $defs,
    if: { type: 'object', minProperties: 1 },
    then: {
      properties: {
        resourceType: value('string'),
        identifier: listOf({ $ref: '#/$defs/Identifier' }, value),
        code: { $ref: '#/$defs/CodeableConcept' },
        extension: listOf({ $ref: '#/$defs/TopExtension' }, value),
      },
      allOf: [checks.object?.(names) ?? true],
    },
  };
}

function complexType(members: Members, checks: Checks): SchemaFragment {
  const value = checks.value ?? ((): SchemaFragment => true);
  const properties: Record<string, SchemaFragment> = {
    id: value('string'),
    _id: value('object'),
    extension: listOf({ $ref: '#/$defs/ElsewhereExtension' }, value),
  };
  for (const [name, type] of Object.entries(members)) {
    properties[name] = valueOf(type, value);
    if (PRIMITIVE.includes(type)) properties[`_${name}`] = value('object');
  }
  return {
    allOf: [
      value('object'),
      {
        if: { type: 'object', minProperties: 1 },
        then: { properties, allOf: [checks.object?.(Object.keys(properties)) ?? true] },
      },
    ],
  };
}

function valueOf(type: string, value: ValueCheck): SchemaFragment {
  if (type.endsWith('[]')) return listOf({ $ref: `#/$defs/${type.slice(0, -2)}` }, value);
  return PRIMITIVE.includes(type) ? value(type as 'string') : { $ref: `#/$defs/${type}` };
}

function listOf(item: SchemaFragment, value: ValueCheck): SchemaFragment {
  return { allOf: [value('array'), { if: { type: 'array', minItems: 1 }, then: { items: item } }] };
}

function topExtension(checks: Checks): SchemaFragment {
  const documented = DOCUMENTED_EXTENSIONS.map((extension) => ({
    if: hasAddress(extension.url),
    then: documentedExtension(extension, checks),
  }));
  return {
    allOf: [
      checks.extension?.top ?? true,
      ...documented,
      {
        if: { not: { anyOf: DOCUMENTED_EXTENSIONS.map(({ url }) => hasAddress(url)) } },
        then: undocumentedExtension(checks),
      },
    ],
  };
}

function nestedExtension(checks: Checks): SchemaFragment {
  const target = { if: hasAddress('target'), then: withValue('valueReference', checks) };
  const amount = { if: hasAddress('amount'), then: withValue('valueMoney', checks) };
  return {
    allOf: [
      checks.extension?.nested ?? true,
      target,
      amount,
      { if: { not: { anyOf: [hasAddress('target'), hasAddress('amount')] } }, then: undocumentedExtension(checks) },
    ],
  };
}

function extensionAnywhere(checks: Checks): SchemaFragment {
  return { allOf: [checks.extension?.elsewhere ?? true, undocumentedExtension(checks)] };
}

function documentedExtension({ valueName }: DocumentedExtension, checks: Checks): SchemaFragment {
  if (valueName !== undefined) return withValue(valueName, checks);
  const value = checks.value ?? ((): SchemaFragment => true);
  return {
    properties: {
      url: value('string'),
      id: value('string'),
      _id: value('object'),
      extension: listOf({ $ref: '#/$defs/NestedExtension' }, value),
    },
    allOf: [checks.object?.(['url', 'id', '_id', 'extension', '^value[A-Z]']) ?? true],
  };
}

function withValue(valueName: string, checks: Checks): SchemaFragment {
  const value = checks.value ?? ((): SchemaFragment => true);
  const type = VALUE_TYPES[valueName] as string;
  const isPrimitive = PRIMITIVE.includes(type);
  const companion = isPrimitive ? { [`_${valueName}`]: value('object') } : {};
  const names = ['url', 'id', '_id', 'extension', '^value[A-Z]', ...Object.keys(companion)];
  return {
    properties: {
      url: value('string'),
      id: value('string'),
      _id: value('object'),
      [valueName]: valueOf(type, value),
      ...companion,
    },
    allOf: [
      checks.object?.(names) ?? true,
      {
        if: { propertyNames: { not: { pattern: '^value[A-Z]' } } },
        then: { properties: { extension: anyList(value) } },
      },
    ],
  };
}

function undocumentedExtension(checks: Checks): SchemaFragment {
  const value = checks.value ?? ((): SchemaFragment => true);
  return {
    properties: { url: value('string'), id: value('string'), _id: value('object'), extension: anyList(value) },
    patternProperties: { '^value[A-Z]': value('any'), '^_value[A-Z]': value('object') },
    allOf: [checks.object?.(['url', 'id', '_id', 'extension', '^value[A-Z]', '^_value[A-Z]']) ?? true],
  };
}

function anyList(value: ValueCheck): SchemaFragment {
  return listOf(value('any'), value);
}

function hasAddress(url: string): SchemaFragment {
  return { required: ['url'], properties: { url: { const: url } } };
}

/** No value at a known place is like this; `only` limits it to places of strings (and of undocumented values). */
export function noKnownMember(name: string, bad: SchemaFragment, only?: 'string'): SchemaFragment {
  return shape(name, {
    value: (expected) => (only === undefined || expected === only || expected === 'any' ? { not: bad } : true),
  });
}

/** Every value at a known place has the JSON type of its place, unless it is null or empty. */
export function knownMembersHaveTheirType(): SchemaFragment {
  return shape('json-type', {
    value: (expected) => (expected === 'any' ? true : { anyOf: [{ type: expected }, { type: 'null' }, EMPTY] }),
  });
}

/** No object has a member beyond the known ones. */
export function onlyKnownMembers(): SchemaFragment {
  const besides = ['modifierExtension'];
  const object: ObjectCheck = (names) => {
    const known = [...names, ...besides, ...(names.includes('resourceType') ? ['implicitRules'] : [])];
    const patterns = known.map((name) => (name.startsWith('^') ? name : `^${name}$`));
    return { propertyNames: { pattern: patterns.join('|') } };
  };
  return shape('element-supported', { object });
}

/** No known object has the member. */
export function withoutMember(name: string): SchemaFragment {
  return shape(`without-${name}`, { object: () => ({ properties: { [name]: false } }) });
}

/** Each extension's address, if it is text, is documented at its place; below the allocation another rule asks. */
export function everyExtensionOutsideAllocation(): SchemaFragment {
  const documented = { enum: DOCUMENTED_EXTENSIONS.map(({ url }) => url) };
  return shape('extension-documented', {
    extension: {
      top: { required: ['url'], properties: { url: { anyOf: [documented, NOT_TEXT] } } },
      elsewhere: { required: ['url'], properties: { url: NOT_TEXT } },
    },
  });
}

/** The allocation's children are target and amount. */
export function everyAllocationChild(): SchemaFragment {
  return shape('allocation-children-documented', {
    extension: {
      nested: { required: ['url'], properties: { url: { anyOf: [{ enum: ['target', 'amount'] }, NOT_TEXT] } } },
    },
  });
}

/** What a rule about values reports as malformed. */
const NOT_TEXT: SchemaFragment = {
  anyOf: [
    { not: { type: 'string' } },
    { not: { pattern: '\\S' } },
    { pattern: '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]' },
  ],
};

const IS_VALUE = { pattern: '^value[A-Z]' };
const NO_VALUE: SchemaFragment = { propertyNames: { not: IS_VALUE } };
const ONLY_CHILDREN: SchemaFragment = { required: ['extension'], ...NO_VALUE };
/** One member named value[x]: JSON Schema cannot count names, but it can say of each that FHIR has that it stands alone. */
const ONE_VALUE: SchemaFragment = {
  not: { anyOf: [NO_VALUE, { required: ['extension'] }] },
  anyOf: [
    {
      dependentSchemas: Object.fromEntries(
        VALUE_NAMES.map((name) => [name, { propertyNames: { anyOf: [{ const: name }, { not: IS_VALUE }] } }]),
      ),
    },
    { not: { propertyNames: { anyOf: [{ enum: VALUE_NAMES }, { not: IS_VALUE }] } } },
  ],
};

/** Exactly one value, or children. */
export function extensionsHaveValueOrChildren(): SchemaFragment {
  const either: SchemaFragment = { anyOf: [ONE_VALUE, ONLY_CHILDREN] };
  return shape('extension-value-or-children', { extension: { top: either, nested: either, elsewhere: either } });
}

/** A documented extension with one value, or with children alone, has the documented one. */
export function extensionsHaveTheirValueType(): SchemaFragment {
  const asDocumented = (url: string, valueName: string | undefined): SchemaFragment => ({
    if: hasAddress(url),
    then:
      valueName === undefined
        ? { not: ONE_VALUE }
        : { allOf: [{ not: ONLY_CHILDREN }, { if: ONE_VALUE, then: { required: [valueName] } }] },
  });
  return shape('extension-value-type', {
    extension: {
      top: { allOf: DOCUMENTED_EXTENSIONS.map(({ url, valueName }) => asDocumented(url, valueName)) },
      nested: { allOf: [asDocumented('target', 'valueReference'), asDocumented('amount', 'valueMoney')] },
    },
  });
}
