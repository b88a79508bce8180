import { boundCode } from '../bound-code.ts';
import { boundCodings, valuePath } from '../fhirpath-parts.ts';
import { oneCodeOf } from '../schema-parts.ts';
import { isTransactionType, PAYMENT_TYPE_SYSTEM } from '../terminology.ts';
import type { ConceptView, TransactionView } from '../transaction-view.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const typeSupported: ElementRule = definePayloadRule({
  id: 'type-supported',
  statement: 'In the code system payment-type, the type says payment or adjustment, and not both.',
  source: { document: 'FinancialTransaction', section: 'Type Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'code-invalid',
  element: 'type',
  appliesTo: { present: ['type'] },
  holds: (tx) => {
    const { coding, conflict } = codeOf(tx);
    return conflict === undefined && (typeof coding?.code !== 'string' || isTransactionType(coding.code));
  },
  places: (tx) => {
    const { coding, conflict } = codeOf(tx);
    const wrong = coding?.code && isTransactionType(coding.code) ? conflict : coding;
    return [['extension', tx.type.extension, 'valueCodeableConcept', 'coding', wrong?.index ?? 0, 'code']];
  },
  exceptions: [
    {
      when: (tx) => isTransactionType(codeOf(tx).coding?.code ?? ''),
      severity: { ambiguity: 'AMB-30', default: 'error', strict: 'error', lenient: 'warning' },
    },
  ],
  schema: oneCodeOf('type', 'http://terminology.hl7.org/CodeSystem/payment-type', ['payment', 'adjustment']),
  invariant: `${valuePath('type')}.all(${boundCodings('type')}.code.distinct().count() <= 1 and ${boundCodings('type')}.code.all($this in ('payment' | 'adjustment')))`,
  message: 'The type says {codes}; one of payment and adjustment is accepted.',
  remedy:
    'Send one coding of the system http://terminology.hl7.org/CodeSystem/payment-type, with the code payment or adjustment.',
  args: (tx) => {
    const { coding, conflict } = codeOf(tx);
    return { codes: [coding?.code, conflict?.code].filter(Boolean).join(' and ') };
  },
  borders: [
    {
      fails: 'the third code of the system',
      of: 'adjustment',
      edit: (draft) => {
        draft.coding('type')['code'] = 'advance';
      },
    },
    {
      fails: 'another case',
      of: 'adjustment',
      edit: (draft) => {
        draft.coding('type')['code'] = 'Adjustment';
      },
    },
    {
      fails: 'adjustment and payment at once',
      of: 'adjustment',
      edit: (draft) => {
        draft.codings('type').push({ system: PAYMENT_TYPE_SYSTEM, code: 'payment' });
      },
    },
    {
      fails: 'adjustment and payment at once, of which the first is taken',
      of: 'adjustment',
      edit: (draft) => {
        draft.codings('type').push({ system: PAYMENT_TYPE_SYSTEM, code: 'payment' });
      },
      reading: 'lenient',
    },
    {
      holds: 'the other code in another system',
      of: 'adjustment',
      edit: (draft) => {
        draft.codings('type').push({ system: 'http://example.org/types', code: 'payment' });
      },
    },
    {
      holds: 'twice the same',
      of: 'adjustment',
      edit: (draft) => {
        draft.codings('type').push({ system: PAYMENT_TYPE_SYSTEM, code: 'adjustment' });
      },
    },
    { holds: 'payment', of: 'cash-payment' },
  ],
});

function codeOf({ type, reading }: TransactionView & { readonly type: ConceptView }): ReturnType<typeof boundCode> {
  return boundCode(type, PAYMENT_TYPE_SYSTEM, reading('AMB-18') === 'lenient' ? isTransactionType : undefined);
}
