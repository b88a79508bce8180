import { boundCode } from '../bound-code.ts';
import { boundCodings, valuePath } from '../fhirpath-parts.ts';
import { hasCodeOf } from '../schema-parts.ts';
import { isPaymentMethod, PAYMENT_METHOD_SYSTEM } from '../terminology.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const methodSystem: ElementRule = definePayloadRule({
  id: 'method-system',
  statement: 'The method has a code of the code system v2-0570.',
  source: { document: 'FinancialTransaction', section: 'Terminology Bindings', basis: 'stated' },
  severity: 'error',
  issueType: 'code-invalid',
  element: 'method',
  appliesTo: { present: ['method'] },
  holds: (tx) => {
    const { coding, uncertain } = boundCode(tx.method, PAYMENT_METHOD_SYSTEM);
    return coding !== undefined || uncertain;
  },
  exceptions: [
    {
      when: ({ method }) => boundCode(method, PAYMENT_METHOD_SYSTEM, isPaymentMethod).coding !== undefined,
      severity: { ambiguity: 'AMB-18', default: 'error', strict: 'error', lenient: 'warning' },
    },
  ],
  schema: hasCodeOf('method', 'http://terminology.hl7.org/CodeSystem/v2-0570'),
  invariant: `${valuePath('method')}.all(${boundCodings('method')}.code.where(hasValue()).exists())`,
  message: 'The method has no code of the system http://terminology.hl7.org/CodeSystem/v2-0570.',
  remedy: 'Give the coding of the method exactly that system, and one of the codes CASH, CCCA, CHCK, CCHK and TRAC.',
  borders: [
    {
      fails: 'no system',
      of: 'check-payment',
      edit: (draft) => {
        delete draft.coding('method')['system'];
      },
    },
    {
      fails: 'no system, but a code that can be told',
      of: 'check-payment',
      edit: (draft) => {
        delete draft.coding('method')['system'];
      },
      reading: 'lenient',
    },
    {
      fails: 'the address of the table in HL7 version 2',
      of: 'cash-payment',
      edit: (draft) => {
        draft.coding('method')['system'] = 'http://hl7.org/fhir/v2/0570';
      },
    },
    {
      fails: 'the system without a code',
      of: 'cash-payment',
      edit: (draft) => {
        delete draft.coding('method')['code'];
      },
    },
    {
      fails: 'text instead of a coding',
      of: 'card-payment',
      edit: (draft) => {
        draft.extension('method')['valueCodeableConcept'] = { text: 'Credit Card' };
      },
    },
    {
      holds: 'after a coding of another system',
      of: 'check-payment',
      edit: (draft) => {
        draft.codings('method').unshift({ system: 'http://example.org/methods', code: 'C' });
      },
    },
    {
      holds: 'exactly the system',
      of: 'cash-payment',
      edit: (draft) => {
        draft.coding('method')['system'] = PAYMENT_METHOD_SYSTEM;
      },
    },
  ],
});
