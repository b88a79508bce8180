import { extensionsHaveTheirValueType } from '../shape-schema.ts';
import { DOCUMENTED_EXTENSIONS } from '../extension-urls.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const extensionValueType: ShapeRule = defineShapeRule<'extension'>({
  id: 'extension-value-type',
  statement: 'A documented extension carries the type of value that is documented for it.',
  source: { document: 'FinancialTransaction', section: 'Custom Extensions', basis: 'implied' },
  severity: 'error',
  issueType: 'structure',
  concerns: 'extension',
  holds: ({ isDocumented, documentedValue, valueNames, hasChildren }) => {
    if (!isDocumented || valueNames.length + (hasChildren ? 1 : 0) !== 1) return true;
    return documentedValue === undefined ? hasChildren : valueNames[0] === documentedValue;
  },
  exceptions: [
    {
      when: ({ isMethodAsString }) => isMethodAsString,
      severity: { ambiguity: 'AMB-01', default: 'error', strict: 'error', lenient: 'warning' },
    },
  ],
  member: ({ valueNames }) => valueNames[0],
  schema: extensionsHaveTheirValueType(),
  invariant: DOCUMENTED_EXTENSIONS.map(({ url, valueName }) =>
    valueName === undefined
      ? `extension.where(url = '${url}' and extension.empty()).value.empty()`
      : `extension.where(url = '${url}' and value.exists() != extension.exists()).all(value.ofType(${fhirTypeOf(valueName)}).exists())`,
  ).join(' and '),
  message: 'The extension carries {found}; documented is {expected}.',
  remedy: 'Send {expected}.',
  args: ({ valueNames, documentedValue }) => ({
    found: valueNames[0] ?? 'children',
    expected: documentedValue ?? 'children and no value',
  }),
  borders: [
    {
      fails: 'a method as a string',
      of: 'check-payment',
      edit: (draft) => {
        const method = draft.extension('method');
        delete method['valueCodeableConcept'];
        method['valueString'] = 'CHCK';
      },
    },
    {
      fails: 'a method as a string only warns in the lenient reading',
      of: 'check-payment',
      reading: 'lenient',
      edit: (draft) => {
        const method = draft.extension('method');
        delete method['valueCodeableConcept'];
        method['valueString'] = 'CHCK';
      },
    },
    {
      fails: 'an allocation with a value',
      of: 'adjustment',
      edit: (draft) => {
        const allocation = draft.extension('allocations');
        delete allocation['extension'];
        allocation['valueString'] = 'x';
      },
    },
    {
      holds: 'the documented value',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('location', { valueString: '98920358' });
      },
    },
  ],
});

/** FHIR names its primitive types in small letters. */
function fhirTypeOf(valueName: string): string {
  const name = valueName.slice('value'.length);
  return ['String', 'Date', 'Boolean'].includes(name) ? name.toLowerCase() : name;
}
