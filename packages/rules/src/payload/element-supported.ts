import { cannot } from '../encoding.ts';
import { onlyKnownMembers } from '../shape-schema.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

const OF_EVERY_RESOURCE = ['id', 'meta', 'text', 'language'];

export const elementSupported: ShapeRule = defineShapeRule<'member'>({
  id: 'element-supported',
  statement: 'No member is sent that is neither documented for the body nor defined by FHIR for its type.',
  source: { document: 'Vendor FinancialTransaction', section: 'Create, implementation notes', basis: 'external' },
  severity: 'error',
  issueType: 'business-rule',
  concerns: 'member',
  holds: ({ isKnown, name, within }) =>
    isKnown || name === 'modifierExtension' || (name === 'implicitRules' && within === 'Basic'),
  exceptions: [
    {
      when: ({ within, name }) => within === 'Basic' && OF_EVERY_RESOURCE.includes(name),
      severity: { ambiguity: 'AMB-26', default: 'error', strict: 'error', lenient: 'warning' },
    },
  ],
  schema: onlyKnownMembers(),
  invariant: cannot('FHIRPath does not see members that FHIR does not define.'),
  message: 'The member {name} is not supported in {within}.',
  remedy: 'Leave {name} out.',
  args: ({ name, within }) => ({ name, within }),
  borders: [
    {
      fails: 'a subject',
      of: 'adjustment',
      edit: (draft) => {
        draft.resource['subject'] = { reference: 'Patient/1' };
      },
    },
    {
      fails: 'a currency misspelt beside the right one',
      of: 'adjustment',
      edit: (draft) => {
        draft.money('amount')['curency'] = 'USD';
      },
    },
    {
      fails: 'an id only warns in the lenient reading',
      of: 'adjustment',
      reading: 'lenient',
      edit: (draft) => {
        draft.resource['id'] = '1';
      },
    },
    {
      holds: 'an element id inside a documented member',
      of: 'adjustment',
      edit: (draft) => {
        draft.money('amount')['id'] = 'a1';
      },
    },
  ],
});
