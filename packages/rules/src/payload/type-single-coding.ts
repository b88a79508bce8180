import { valuePath } from '../fhirpath-parts.ts';
import { everyValue, SINGLE_CODING } from '../schema-parts.ts';
import { PAYMENT_TYPE_SYSTEM } from '../terminology.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const typeSingleCoding: ElementRule = definePayloadRule({
  id: 'type-single-coding',
  statement: 'The type has one coding.',
  source: { document: 'Oracle Health API schema', section: 'financial-transaction-type', basis: 'external' },
  severity: { ambiguity: 'AMB-29', default: 'none', strict: 'error', lenient: 'none' },
  issueType: 'structure',
  element: 'type',
  appliesTo: { present: ['type'] },
  holds: ({ type: { codings } }) => !codings?.some(({ index }) => index > 0),
  places: ({ type: { codings, extension } }) => {
    const surplus = (codings ?? []).filter(({ index }) => index > 0);
    return surplus.map(({ index }) => ['extension', extension, 'valueCodeableConcept', 'coding', index]);
  },
  schema: everyValue('type', SINGLE_CODING),
  invariant: `${valuePath('type')}.all(coding.count() <= 1)`,
  message: 'The type has a coding beyond the first.',
  remedy: 'Send only the coding of the system http://terminology.hl7.org/CodeSystem/payment-type.',
  borders: [
    {
      fails: 'a coding of another system',
      of: 'adjustment',
      edit: (draft) => {
        draft.codings('type').push({ system: 'http://example.org/types', code: 'A' });
      },
      reading: 'strict',
    },
    {
      fails: 'twice the same',
      of: 'cash-payment',
      edit: (draft) => {
        draft.codings('type').push({ system: PAYMENT_TYPE_SYSTEM, code: 'payment' });
      },
      reading: 'strict',
    },
    {
      holds: 'a coding of another system',
      of: 'adjustment',
      edit: (draft) => {
        draft.codings('type').push({ system: 'http://example.org/types', code: 'A' });
      },
    },
    { holds: 'one coding', of: 'adjustment', reading: 'strict' },
  ],
});
