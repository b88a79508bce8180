import { isPlainText } from '../plain-text.ts';
import { everyExtensionOutsideAllocation } from '../shape-schema.ts';
import { DOCUMENTED_EXTENSIONS } from '../extension-urls.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

/** The elements whose own extensions FHIRPath can tell from those of primitives; further nesting is left to the other encodings. */
const CARRIERS = [
  'identifier',
  'identifier.type',
  'identifier.type.coding',
  'identifier.period',
  'identifier.assigner',
  'code',
  'code.coding',
  'extension.value.ofType(CodeableConcept)',
  'extension.value.ofType(CodeableConcept).coding',
  'extension.value.ofType(Money)',
  'extension.extension.value.ofType(Money)',
  'extension.extension.value.ofType(Reference)',
];

export const extensionDocumented: ShapeRule = defineShapeRule<'extension'>({
  id: 'extension-documented',
  statement: 'Each extension of the body is one of the eleven documented ones, by its exact address.',
  source: { document: 'FinancialTransaction', section: 'Custom Extensions', basis: 'external' },
  severity: { ambiguity: 'AMB-25', default: 'error', strict: 'error', lenient: 'warning' },
  issueType: 'extension',
  concerns: 'extension',
  holds: ({ isDocumented, place, url, isPrimitive }) =>
    isDocumented || place === 'allocation' || (!isPrimitive && url !== undefined && !isPlainUrl(url)),
  exceptions: [
    {
      when: ({ isPrimitive }) => isPrimitive,
      severity: { ambiguity: 'AMB-28', default: 'none', strict: 'error', lenient: 'none' },
    },
  ],
  member: ({ url }) => (url === undefined ? undefined : 'url'),
  schema: everyExtensionOutsideAllocation(),
  invariant: `extension.url.all(${DOCUMENTED_EXTENSIONS.map(({ url }) => `$this = '${url}'`).join(' or ')}) and (${CARRIERS.join(' | ')}).extension.empty()`,
  message: 'The extension {url} is not documented here.',
  remedy: 'Check its address letter by letter, or leave it out.',
  args: ({ url }) => ({ url: typeof url === 'string' ? url : 'without address' }),
  borders: [
    {
      fails: 'a letter too many',
      of: 'adjustment',
      edit: (draft) => {
        draft.extensions.push({
          url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-locations',
          valueString: '98920358',
        });
      },
    },
    {
      fails: 'an extension without address',
      of: 'adjustment',
      edit: (draft) => {
        draft.extensions.push({ valueString: '98920358' });
      },
    },
    {
      fails: 'an extension of the identifier',
      of: 'adjustment',
      edit: (draft) => {
        draft.identifier['extension'] = [{ url: 'https://example.org/source', valueString: 'x' }];
      },
    },
    {
      fails: 'a primitive extension, in the strict reading',
      of: 'adjustment',
      reading: 'strict',
      edit: (draft) => {
        draft.identifier['_value'] = { id: 'a' };
      },
    },
    {
      holds: 'a primitive extension',
      of: 'adjustment',
      edit: (draft) => {
        draft.identifier['_value'] = { id: 'a' };
      },
    },
    {
      holds: 'the documented address',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('location', { valueString: '98920358' });
      },
    },
  ],
});

/** Malformed addresses are reported by the rules about values. */
function isPlainUrl(url: unknown): boolean {
  return typeof url === 'string' && isPlainText(url);
}
