import { extensionPath } from '../fhirpath-parts.ts';
import { fifoOnlyWithEncounter } from '../money-schema.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const fifoEncounterOnly: ElementRule = definePayloadRule({
  id: 'fifo-encounter-only',
  statement: 'First in, first out is asked for on encounters only.',
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
  appliesTo: { present: ['fifo'] },
  holds: ({ targets }) => targets.every(({ refersTo }) => refersTo?.type !== 'Account'),
  schema: fifoOnlyWithEncounter(),
  invariant: `${extensionPath('fifo')}.empty() or ${extensionPath('allocations')}.extension.where(url = 'target').value.reference.where($this.matches('^Account/[A-Za-z0-9\\\\-.]{1,64}$')).empty()`,
  message: 'apply-first-in-first-out is sent with an Account as target; it is supported with an Encounter only.',
  remedy: 'Target the recurring Encounter, or leave the extension out.',
  borders: [
    {
      fails: 'true with an account',
      of: 'payment-to-account',
      edit: (draft) => {
        draft.add('fifo', { valueBoolean: true });
      },
    },
    {
      fails: 'false with an account warns',
      of: 'payment-to-account',
      edit: (draft) => {
        draft.add('fifo', { valueBoolean: false });
      },
    },
    { holds: 'true with an encounter', of: 'payment-with-fifo' },
  ],
});
