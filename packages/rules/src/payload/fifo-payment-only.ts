import { extensionPath, isOfType } from '../fhirpath-parts.ts';
import { forbidsFifoOnAdjustment } from '../money-schema.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const fifoPaymentOnly: ElementRule = definePayloadRule({
  id: 'fifo-payment-only',
  statement: 'First in, first out is asked for on payments only.',
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
  appliesTo: { present: ['fifo'], type: 'adjustment' },
  holds: () => false,
  schema: forbidsFifoOnAdjustment(),
  invariant: `where(${isOfType('adjustment')}).all(${extensionPath('fifo')}.empty())`,
  message: 'apply-first-in-first-out is sent on an adjustment; it is supported on payments only.',
  remedy: 'Leave the extension out of adjustments.',
  borders: [
    {
      fails: 'true on an adjustment',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('fifo', { valueBoolean: true });
      },
    },
    {
      fails: 'false on an adjustment warns',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('fifo', { valueBoolean: false });
      },
    },
    {
      holds: 'false on a payment',
      of: 'payment-with-fifo',
      edit: (draft) => {
        draft.extension('fifo')['valueBoolean'] = false;
      },
    },
    {
      holds: 'false on an adjustment, in the lenient reading',
      of: 'adjustment',
      reading: 'lenient',
      edit: (draft) => {
        draft.add('fifo', { valueBoolean: false });
      },
    },
  ],
});
