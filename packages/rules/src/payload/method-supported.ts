import { boundCode } from '../bound-code.ts';
import { boundCodings, valuePath } from '../fhirpath-parts.ts';
import { oneCodeOf } from '../schema-parts.ts';
import { isPaymentMethod, PAYMENT_METHOD_SYSTEM } from '../terminology.ts';
import type { ConceptView, TransactionView } from '../transaction-view.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const methodSupported: ElementRule = definePayloadRule({
  id: 'method-supported',
  statement: 'In the code system v2-0570, the method says one of CASH, CCCA, CHCK, CCHK and TRAC.',
  source: { document: 'FinancialTransaction', section: 'Method Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'code-invalid',
  element: 'method',
  appliesTo: { present: ['method'] },
  holds: (tx) => {
    const { coding, conflict } = codeOf(tx);
    if (conflict === undefined && (typeof coding?.code !== 'string' || isPaymentMethod(coding.code))) return true;
    return false;
  },
  places: (tx) => {
    const { coding, conflict } = codeOf(tx);
    const wrong = coding?.code && isPaymentMethod(coding.code) ? conflict : coding;
    return [['extension', tx.method.extension, 'valueCodeableConcept', 'coding', wrong?.index ?? 0, 'code']];
  },
  exceptions: [
    {
      when: (tx) => isPaymentMethod(codeOf(tx).coding?.code ?? ''),
      severity: { ambiguity: 'AMB-30', default: 'error', strict: 'error', lenient: 'warning' },
    },
  ],
  schema: oneCodeOf('method', 'http://terminology.hl7.org/CodeSystem/v2-0570', [
    'CASH',
    'CCCA',
    'CHCK',
    'CCHK',
    'TRAC',
  ]),
  invariant: `${valuePath('method')}.all(${boundCodings('method')}.code.distinct().count() <= 1 and ${boundCodings('method')}.code.all($this in ('CASH' | 'CCCA' | 'CHCK' | 'CCHK' | 'TRAC')))`,
  message: 'The method says {codes}; one of CASH, CCCA, CHCK, CCHK and TRAC is accepted.',
  remedy:
    'Send one coding of the system http://terminology.hl7.org/CodeSystem/v2-0570, with one of these codes. A money order has none.',
  args: (tx) => {
    const { coding, conflict } = codeOf(tx);
    return { codes: [coding?.code, conflict?.code].filter(Boolean).join(' and ') };
  },
  borders: [
    {
      fails: 'a code of the system that is not accepted',
      of: 'check-payment',
      edit: (draft) => {
        draft.coding('method')['code'] = 'DEBC';
      },
    },
    {
      fails: 'in lower case',
      of: 'cash-payment',
      edit: (draft) => {
        draft.coding('method')['code'] = 'cash';
      },
    },
    {
      fails: 'two methods',
      of: 'check-payment',
      edit: (draft) => {
        draft.codings('method').push({ system: PAYMENT_METHOD_SYSTEM, code: 'CASH' });
      },
    },
    {
      fails: 'two methods, of which the first is taken',
      of: 'check-payment',
      edit: (draft) => {
        draft.codings('method').push({ system: PAYMENT_METHOD_SYSTEM, code: 'CASH' });
      },
      reading: 'lenient',
    },
    {
      holds: 'another method in another system',
      of: 'check-payment',
      edit: (draft) => {
        draft.codings('method').push({ system: 'http://example.org/methods', code: 'DEBC' });
      },
    },
    {
      holds: 'twice the same',
      of: 'check-payment',
      edit: (draft) => {
        draft.codings('method').push({ system: PAYMENT_METHOD_SYSTEM, code: 'CHCK' });
      },
    },
    {
      holds: 'a method that is not accepted, on an adjustment',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('method', { valueCodeableConcept: { coding: [{ system: PAYMENT_METHOD_SYSTEM, code: 'DEBC' }] } });
      },
      reading: 'lenient',
    },
  ],
});

function codeOf({ method, reading }: TransactionView & { readonly method: ConceptView }): ReturnType<typeof boundCode> {
  return boundCode(method, PAYMENT_METHOD_SYSTEM, reading('AMB-18') === 'lenient' ? isPaymentMethod : undefined);
}
