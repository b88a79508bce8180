import { boundCode } from '../bound-code.ts';
import { boundCodings, valuePath } from '../fhirpath-parts.ts';
import { hasCodeOf } from '../schema-parts.ts';
import { isTransactionType, PAYMENT_TYPE_SYSTEM } from '../terminology.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const typeSystem: ElementRule = definePayloadRule({
  id: 'type-system',
  statement: 'The type has a code of the code system payment-type.',
  source: { document: 'FinancialTransaction', section: 'Terminology Bindings', basis: 'stated' },
  severity: 'error',
  issueType: 'code-invalid',
  element: 'type',
  appliesTo: { present: ['type'] },
  holds: ({ type }) => {
    const { coding, uncertain } = boundCode(type, PAYMENT_TYPE_SYSTEM);
    return coding !== undefined || uncertain;
  },
  exceptions: [
    {
      when: ({ type }) => boundCode(type, PAYMENT_TYPE_SYSTEM, isTransactionType).coding !== undefined,
      severity: { ambiguity: 'AMB-18', default: 'error', strict: 'error', lenient: 'warning' },
    },
  ],
  schema: hasCodeOf('type', 'http://terminology.hl7.org/CodeSystem/payment-type'),
  invariant: `${valuePath('type')}.all(${boundCodings('type')}.code.where(hasValue()).exists())`,
  message: 'The type has no code of the system http://terminology.hl7.org/CodeSystem/payment-type.',
  remedy: 'Give the coding of the type exactly that system, and the code payment or adjustment.',
  borders: [
    {
      fails: 'no system',
      of: 'adjustment',
      edit: (draft) => {
        delete draft.coding('type')['system'];
      },
    },
    {
      fails: 'no system, but a code that can be told',
      of: 'adjustment',
      edit: (draft) => {
        delete draft.coding('type')['system'];
      },
      reading: 'lenient',
    },
    {
      fails: 'the system with https',
      of: 'cash-payment',
      edit: (draft) => {
        draft.coding('type')['system'] = 'https://terminology.hl7.org/CodeSystem/payment-type';
      },
    },
    {
      fails: 'the system without a code',
      of: 'cash-payment',
      edit: (draft) => {
        delete draft.coding('type')['code'];
      },
    },
    {
      fails: 'text instead of a coding',
      of: 'cash-payment',
      edit: (draft) => {
        draft.extension('type')['valueCodeableConcept'] = { text: 'payment' };
      },
    },
    {
      holds: 'after a coding of another system',
      of: 'cash-payment',
      edit: (draft) => {
        draft.codings('type').unshift({ system: 'http://example.org/types', code: 'P' });
      },
    },
    {
      holds: 'exactly the system',
      of: 'adjustment',
      edit: (draft) => {
        draft.coding('type')['system'] = PAYMENT_TYPE_SYSTEM;
      },
    },
  ],
});
