import { valuePath } from '../fhirpath-parts.ts';
import { everyValue, SINGLE_CODING } from '../schema-parts.ts';
import { PAYMENT_METHOD_SYSTEM } from '../terminology.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const methodSingleCoding: ElementRule = definePayloadRule({
  id: 'method-single-coding',
  statement: 'The method has one coding.',
  source: { document: 'Oracle Health API schema', section: 'financial-transaction-method', basis: 'external' },
  severity: { ambiguity: 'AMB-29', default: 'none', strict: 'error', lenient: 'none' },
  issueType: 'structure',
  element: 'method',
  appliesTo: { present: ['method'] },
  holds: (tx) => !tx.method.codings?.some(({ index }) => index > 0),
  places: ({ method: { codings, extension } }) => {
    const surplus = (codings ?? []).filter(({ index }) => index > 0);
    return surplus.map(({ index }) => ['extension', extension, 'valueCodeableConcept', 'coding', index]);
  },
  schema: everyValue('method', SINGLE_CODING),
  invariant: `${valuePath('method')}.all(coding.count() <= 1)`,
  message: 'The method has a coding beyond the first.',
  remedy: 'Send only the coding of the system http://terminology.hl7.org/CodeSystem/v2-0570.',
  borders: [
    {
      fails: 'a coding of another system',
      of: 'check-payment',
      edit: (draft) => {
        draft.codings('method').push({ system: 'http://example.org/methods', code: 'C' });
      },
      reading: 'strict',
    },
    {
      fails: 'twice the same',
      of: 'cash-payment',
      edit: (draft) => {
        draft.codings('method').push({ system: PAYMENT_METHOD_SYSTEM, code: 'CASH' });
      },
      reading: 'strict',
    },
    {
      holds: 'a coding of another system',
      of: 'check-payment',
      edit: (draft) => {
        draft.codings('method').push({ system: 'http://example.org/methods', code: 'C' });
      },
    },
    { holds: 'one coding', of: 'check-payment', reading: 'strict' },
  ],
});
