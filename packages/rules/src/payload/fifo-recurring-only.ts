import { cannot } from '../encoding.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const fifoRecurringOnly: ElementRule = definePayloadRule({
  id: 'fifo-recurring-only',
  statement: 'First in, first out is asked for on recurring encounters only.',
  source: { document: 'FinancialTransaction', section: 'Apply First In First Out Extension', basis: 'stated' },
  severity: 'error',
  exceptions: [
    {
      when: ({ fifo }) => !fifo.value,
      severity: { ambiguity: 'AMB-33', default: 'warning', strict: 'error', lenient: 'none' },
    },
  ],
  issueType: 'business-rule',
  element: 'fifo',
  appliesTo: { present: ['fifo'], tenant: 'encounters' },
  holds: ({ targets, tenant: { encounters = {} } }) =>
    targets.every(({ refersTo }) => {
      return (
        refersTo?.type !== 'Encounter' ||
        !Object.hasOwn(encounters, refersTo.id) ||
        encounters[refersTo.id]?.recurring === true
      );
    }),
  schema: cannot('Which encounters recur is known to the tenant only.'),
  invariant: cannot('Which encounters recur is known to the tenant only.'),
  message: 'apply-first-in-first-out is sent for an encounter that does not recur.',
  remedy: 'Leave the extension out: only recurring encounters have monthly financial activities.',
  borders: [
    {
      fails: 'true for an encounter that does not recur',
      of: 'payment-with-fifo',
      tenant: { encounters: { '97950001': { recurring: false } } },
    },
    {
      fails: 'false for an encounter that does not recur warns',
      of: 'payment-with-fifo',
      tenant: { encounters: { '97950001': { recurring: false } } },
      edit: (draft) => {
        draft.extension('fifo')['valueBoolean'] = false;
      },
    },
    {
      holds: 'true for a recurring encounter',
      of: 'payment-with-fifo',
      tenant: { encounters: { '97950001': { recurring: true } } },
    },
  ],
});
