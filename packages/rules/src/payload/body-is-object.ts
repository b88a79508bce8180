import { isObject } from '../json-value.ts';
import { cannot } from '../encoding.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const bodyIsObject: ShapeRule = defineShapeRule<'value'>({
  id: 'body-is-object',
  statement: 'The body is one JSON object.',
  source: { document: 'FHIR R4', section: 'JSON Representation of Resources', basis: 'external' },
  severity: 'error',
  issueType: 'structure',
  concerns: 'value',
  holds: ({ isBody, value }) => !isBody || isObject(value),
  schema: { type: 'object' },
  invariant: cannot('FHIRPath starts from a resource, which is an object.'),
  message: 'The body is {found}, not a JSON object.',
  remedy: 'Send one Basic resource as a JSON object; several transactions are several requests.',
  args: ({ value }) => ({ found: Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}` }),
  borders: [
    { fails: 'the transaction in a list', of: 'cash-payment', text: (body) => `[${body}]` },
    { holds: 'the transaction itself', of: 'cash-payment' },
  ],
});
