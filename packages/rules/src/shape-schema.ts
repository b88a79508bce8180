import type { SchemaFragment } from './encoding.ts';
import { DOCUMENTED_EXTENSIONS } from './extension-urls.ts';

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
  /** What the checks refer to. */
  readonly $defs?: Readonly<Record<string, SchemaFragment>>;
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
/** The value[x] of FHIR R4, those that are documented here first. */
const VALUE_NAMES = [
  'String',
  'Money',
  'CodeableConcept',
  'Reference',
  'Date',
  'Boolean',
  'Base64Binary',
  'Canonical',
  'Code',
  'DateTime',
  'Decimal',
  'Id',
  'Instant',
  'Integer',
  'Markdown',
  'Oid',
  'PositiveInt',
  'Time',
  'UnsignedInt',
  'Uri',
  'Url',
  'Uuid',
  'Address',
  'Age',
  'Annotation',
  'Attachment',
  'Coding',
  'ContactPoint',
  'Count',
  'Distance',
  'Duration',
  'HumanName',
  'Identifier',
  'Period',
  'Quantity',
  'Range',
  'Ratio',
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

const IS_VALUE = { pattern: '^value[A-Z]' };
const NO_VALUE: SchemaFragment = { propertyNames: { not: IS_VALUE } };
const ONLY_CHILDREN: SchemaFragment = { required: ['extension'], ...NO_VALUE };

/**
 * Asks the same of every value whose place is known. Each type is a definition of its own: a validator makes a function of each,
 * and engines give up on making a very long one fast.
 */
function shape(name: string, checks: Checks): SchemaFragment {
  const value = valueOf(checks);
  const names = ['resourceType', 'identifier', 'code', 'extension'];
  const types = Object.entries(TYPES).map(([type, members]) => [type, complexType(members, checks)]);
  const valued = [...new Set(Object.keys(VALUE_TYPES))].map((one) => [`with-${one}`, withValue(one, checks)]);
  return {
    $id: `https://countercheck.invalid/schemas/shape/${name}`,
    $defs: {
      ...Object.fromEntries([...types, ...valued]),
      Allocation: allocation(checks),
      Undocumented: undocumentedExtension(checks),
      ElsewhereExtension: filled(value('object'), all(checks.extension?.elsewhere ?? true, ref('Undocumented'))),
      TopExtension: filled(value('object'), all(checks.extension?.top ?? true, byAddress(TOP_ADDRESSES))),
      NestedExtension: filled(value('object'), all(checks.extension?.nested ?? true, byAddress(NESTED_ADDRESSES))),
      ...checks.$defs,
    },
    ...filled(
      true,
      all(
        members({
          resourceType: value('string'),
          identifier: listOf(ref('Identifier'), value),
          code: ref('CodeableConcept'),
          extension: listOf(ref('TopExtension'), value),
        }),
        checks.object?.(names) ?? true,
      ),
    ),
  };
}

/** Addresses, and the definition of what has one of them. */
type Addresses = readonly (readonly [urls: readonly string[], definition: string])[];

const TOP_ADDRESSES: Addresses = [...Object.keys(VALUE_TYPES), undefined].flatMap((valueName) => {
  const urls = DOCUMENTED_EXTENSIONS.filter((extension) => extension.valueName === valueName).map(({ url }) => url);
  return urls.length === 0 ? [] : [[urls, valueName === undefined ? 'Allocation' : `with-${valueName}`] as const];
});
const NESTED_ADDRESSES: Addresses = [
  [['target'], 'with-valueReference'],
  [['amount'], 'with-valueMoney'],
];

function byAddress(addresses: Addresses): SchemaFragment {
  return addresses.reduceRight<SchemaFragment>(
    (otherwise, [urls, definition]) => ({ if: hasAddress(urls), then: ref(definition), else: otherwise }),
    ref('Undocumented'),
  );
}

function hasAddress(urls: readonly string[]): SchemaFragment {
  return { required: ['url'], properties: { url: { enum: urls } } };
}

function ref(definition: string): SchemaFragment {
  return { $ref: `#/$defs/${definition}` };
}

function valueOf({ value }: Checks): ValueCheck {
  return value ?? ((): SchemaFragment => true);
}

/** All of them, without those that ask nothing. */
function all(...schemas: readonly SchemaFragment[]): SchemaFragment {
  const asking = schemas.filter((schema) => schema !== true);
  return asking.length < 2 ? (asking[0] ?? true) : { allOf: asking };
}

/** The members, without those of which nothing is asked. */
function members(properties: Readonly<Record<string, SchemaFragment>>): SchemaFragment {
  const asking = Object.entries(properties).filter(([, schema]) => schema !== true);
  return asking.length === 0 ? true : { properties: Object.fromEntries(asking) };
}

/** Asks the first of every value and the second of objects with members. */
function filled(every: SchemaFragment, object: SchemaFragment): Readonly<Record<string, unknown>> {
  const then = object === true ? {} : { if: { type: 'object', minProperties: 1 }, then: object };
  return every === true ? then : { allOf: [every], ...then };
}

function complexType(types: Members, checks: Checks): SchemaFragment {
  const value = valueOf(checks);
  const properties: Record<string, SchemaFragment> = {
    id: value('string'),
    _id: value('object'),
    extension: listOf(ref('ElsewhereExtension'), value),
  };
  for (const [name, type] of Object.entries(types)) {
    properties[name] = typed(type, value);
    if (PRIMITIVE.includes(type)) properties[`_${name}`] = value('object');
  }
  return filled(value('object'), all(members(properties), checks.object?.(Object.keys(properties)) ?? true));
}

function typed(type: string, value: ValueCheck): SchemaFragment {
  if (type.endsWith('[]')) return listOf(ref(type.slice(0, -2)), value);
  return PRIMITIVE.includes(type) ? value(type as 'string') : ref(type);
}

function listOf(item: SchemaFragment, value: ValueCheck): SchemaFragment {
  const each = item === true ? true : { if: { type: 'array', minItems: 1 }, then: { items: item } };
  return all(value('array'), each);
}

function allocation(checks: Checks): SchemaFragment {
  const value = valueOf(checks);
  return all(
    members({
      url: value('string'),
      id: value('string'),
      _id: value('object'),
      extension: listOf(ref('NestedExtension'), value),
    }),
    checks.object?.(['url', 'id', '_id', 'extension', '^value[A-Z]']) ?? true,
  );
}

function withValue(valueName: string, checks: Checks): SchemaFragment {
  const value = valueOf(checks);
  const type = VALUE_TYPES[valueName] as string;
  const companion = PRIMITIVE.includes(type) ? { [`_${valueName}`]: value('object') } : {};
  const names = ['url', 'id', '_id', 'extension', '^value[A-Z]', ...Object.keys(companion)];
  const children = members({ extension: anyList(value) });
  return all(
    members({
      url: value('string'),
      id: value('string'),
      _id: value('object'),
      [valueName]: typed(type, value),
      ...companion,
    }),
    checks.object?.(names) ?? true,
    children === true ? true : { if: NO_VALUE, then: children },
  );
}

function undocumentedExtension(checks: Checks): SchemaFragment {
  const value = valueOf(checks);
  const valued = value('any') === true ? {} : { '^value[A-Z]': value('any') };
  const companions = value('object') === true ? {} : { '^_value[A-Z]': value('object') };
  const patternProperties = { ...valued, ...companions };
  return all(
    members({ url: value('string'), id: value('string'), _id: value('object'), extension: anyList(value) }),
    Object.keys(patternProperties).length === 0 ? true : { patternProperties },
    checks.object?.(['url', 'id', '_id', 'extension', '^value[A-Z]', '^_value[A-Z]']) ?? true,
  );
}

function anyList(value: ValueCheck): SchemaFragment {
  return listOf(value('any'), value);
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

/** One member named value[x], of those that FHIR has, or some that it does not have: JSON Schema cannot count those. */
const ONE_VALUE: SchemaFragment = {
  not: { anyOf: [NO_VALUE, { required: ['extension'] }] },
  anyOf: [
    ...VALUE_NAMES.map((name) => ({ propertyNames: { anyOf: [{ const: name }, { not: IS_VALUE }] } })),
    { propertyNames: { not: { enum: VALUE_NAMES } } },
  ],
};

/** Exactly one value, or children. */
export function extensionsHaveValueOrChildren(): SchemaFragment {
  const either: SchemaFragment = { anyOf: [ref('OneValue'), ONLY_CHILDREN] };
  const extension = { top: either, nested: either, elsewhere: either };
  return shape('extension-value-or-children', { extension, $defs: { OneValue: ONE_VALUE } });
}

/** A documented extension with one value, or with children alone, has the documented one. */
export function extensionsHaveTheirValueType(): SchemaFragment {
  const documented = (definition: string): SchemaFragment =>
    definition === 'Allocation'
      ? { not: ref('OneValue') }
      : {
          allOf: [
            { not: ONLY_CHILDREN },
            { if: ref('OneValue'), then: { required: [definition.slice('with-'.length)] } },
          ],
        };
  const asDocumented = (addresses: Addresses): SchemaFragment =>
    addresses.reduceRight<SchemaFragment>(
      (otherwise, [urls, definition]) => ({ if: hasAddress(urls), then: documented(definition), else: otherwise }),
      true,
    );
  return shape('extension-value-type', {
    extension: { top: asDocumented(TOP_ADDRESSES), nested: asDocumented(NESTED_ADDRESSES) },
    $defs: { OneValue: ONE_VALUE },
  });
}
