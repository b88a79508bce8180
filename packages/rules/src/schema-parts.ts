import type { SchemaFragment } from './encoding.ts';
import { DOCUMENTED_EXTENSIONS, type DocumentedExtension } from './extension-urls.ts';
import { PAYMENT_METHOD_SYSTEM, PAYMENT_TYPE_SYSTEM } from './terminology.ts';
import type { PaymentMethod, TransactionType } from './transaction-view.ts';

type ElementOfExtension = DocumentedExtension['element'];

/** A fragment that is an object, so that it can be spread into another. */
type SchemaObject = { readonly [keyword: string]: unknown };

/** Text that no rule of shape reports: neither blank nor with a control character. */
export const PLAIN_TEXT: SchemaObject = {
  type: 'string',
  allOf: [{ pattern: '\\S' }, { pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$' }],
};

/** The four card brands, folded in ASCII only. */
export const CARD_BRAND_IN_ANY_CASE =
  '^([Vv][Ii][Ss][Aa]|[Mm][Aa][Ss][Tt][Ee][Rr]|[Aa][Mm][Ee][Xx]|[Dd][Ii][Ss][Cc][Oo][Vv][Ee][Rr])$';

/** An object with members, as every complex element must be. */
export const FILLED_OBJECT: SchemaObject = { type: 'object', minProperties: 1 };

/** A list with entries. */
export const FILLED_LIST: SchemaObject = { type: 'array', minItems: 1 };

/** The schema for plain text; anything else is left to the rules of shape. */
export function ifPlainText(schema: SchemaFragment): SchemaObject {
  return { if: PLAIN_TEXT, then: schema };
}

/** The schema for a body with members; the empty one is only empty. */
export function ifFilledBody(schema: SchemaFragment): SchemaObject {
  return { if: { minProperties: 1 }, then: schema };
}

/** An extension with the address of that element, which has these members. */
export function anExtension(element: ElementOfExtension, members: SchemaObject = {}): SchemaObject {
  return {
    type: 'object',
    required: ['url', ...Object.keys(members)],
    properties: { url: { const: documented(element).url }, ...members },
  };
}

/** Some extension has the address of that element, unless the list is malformed. */
export function hasExtension(element: ElementOfExtension): SchemaObject {
  return ifFilledBody({
    required: ['extension'],
    properties: { extension: { if: FILLED_LIST, then: { contains: anExtension(element) } } },
  });
}

/** The content of every extension with the address of that element. */
export function everyExtension(element: ElementOfExtension, content: SchemaFragment): SchemaObject {
  return { properties: { extension: { items: { if: anExtension(element), then: content } } } };
}

/** The value of every extension of that element. */
export function everyValue(element: ElementOfExtension, value: SchemaFragment): SchemaObject {
  return everyExtension(element, { properties: { [valueNameOf(element)]: value } });
}

/** The text of every extension of that element, where it is text at all. */
export function everyText(element: ElementOfExtension, text: SchemaFragment): SchemaObject {
  return everyValue(element, ifPlainText(text));
}

/** No extension of that element has a readable value. */
export function withoutValue(element: ElementOfExtension): SchemaObject {
  const name = valueNameOf(element);
  const readable = name === 'valueString' || name === 'valueDate' ? PLAIN_TEXT : FILLED_OBJECT;
  return everyExtension(element, { not: { required: [name], properties: { [name]: readable } } });
}

/** A coding with that code, or any, of that system. */
export function codingOf(system: string, code?: string): SchemaObject {
  return {
    type: 'object',
    required: ['system', 'code'],
    properties: { system: { const: system }, code: code === undefined ? PLAIN_TEXT : { const: code } },
  };
}

/** All codings of the system in the list say this one code. */
export function onlyCode(system: string, code: string): SchemaObject {
  return { items: { if: codingOf(system), then: codingOf(system, code) } };
}

/** All codings of the system in the concept say one and the same of these codes; there may be none. */
export function oneCodeOf(element: 'type' | 'method', system: string, codes: readonly string[]): SchemaObject {
  return everyValue(element, { properties: { coding: { anyOf: codes.map((code) => onlyCode(system, code)) } } });
}

/** The concept has a coding with a code of the system, unless one is malformed. */
export function hasCodeOf(element: 'type' | 'method', system: string): SchemaObject {
  return everyValue(element, {
    if: FILLED_OBJECT,
    then: {
      required: ['coding'],
      properties: {
        coding: {
          if: FILLED_LIST,
          then: { anyOf: [{ contains: codingOf(system) }, { contains: malformedCoding(system) }] },
        },
      },
    },
  });
}

/** Beyond the first, the list has no coding that can be read. */
export const SINGLE_CODING: SchemaObject = {
  properties: { coding: { prefixItems: [true], items: { not: FILLED_OBJECT } } },
};

/** The body is for sure a transaction of that type. */
export function isOfType(type: TransactionType): SchemaObject {
  return says('type', [saysCode('type', PAYMENT_TYPE_SYSTEM, type)]);
}

/** Where the body is a payment by one of these methods, the schema. */
export function onPayment(methods: readonly PaymentMethod[], schema: SchemaFragment): SchemaObject {
  return { if: { allOf: [isOfType('payment'), hasMethod(methods)] }, then: schema };
}

/** Where the body names one of these methods, whatever its type, the schema. */
export function byMethod(methods: readonly PaymentMethod[], schema: SchemaFragment): SchemaObject {
  return { if: hasMethod(methods), then: schema };
}

function hasMethod(methods: readonly PaymentMethod[]): SchemaObject {
  return says(
    'method',
    methods.map((method) => saysCode('method', PAYMENT_METHOD_SYSTEM, method)),
  );
}

function says(element: 'type' | 'method', alternatives: readonly SchemaObject[]): SchemaObject {
  const said = { anyOf: alternatives };
  return {
    type: 'object',
    required: ['extension'],
    properties: { extension: { type: 'array', contains: said, items: { if: anExtension(element), then: said } } },
  };
}

function saysCode(element: 'type' | 'method', system: string, code: string): SchemaObject {
  const coding = { type: 'array', contains: codingOf(system, code), ...onlyCode(system, code) };
  return anExtension(element, {
    valueCodeableConcept: { type: 'object', required: ['coding'], properties: { coding } },
  });
}

/** A coding that might be one of the system but cannot be read. */
function malformedCoding(system: string): SchemaObject {
  const malformedText = { not: PLAIN_TEXT };
  return {
    anyOf: [
      { not: FILLED_OBJECT },
      { required: ['system'], properties: { system: malformedText } },
      { required: ['system', 'code'], properties: { system: { const: system }, code: malformedText } },
    ],
  };
}

function documented(element: ElementOfExtension): DocumentedExtension {
  return DOCUMENTED_EXTENSIONS.find((extension) => extension.element === element) as DocumentedExtension;
}

function valueNameOf(element: ElementOfExtension): string {
  return documented(element).valueName as string;
}
