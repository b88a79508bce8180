import { inRequestHeader } from '../exchange/exchange-place.ts';
import { isCreateAttempt } from './create-attempt.ts';
import type { Step } from './client-sequence.ts';
import { defineSequenceRule, type SequenceRule } from './define-sequence-rule.ts';

export const scopeCheckedByClient: SequenceRule = defineSequenceRule({
  id: 'scope-checked-by-client',
  statement: 'Before it creates, an application looks whether its token was granted both scopes that a create takes.',
  source: {
    document: 'Vendor authorization',
    section: 'Processing the Authorization Grant Response',
    basis: 'external',
  },
  severity: 'warning',
  issueType: 'forbidden',
  appliesTo: (sequence) => sequence.some(isCreateWithKnownToken),
  faults: (sequence) =>
    sequence
      .filter((step) => isCreateWithKnownToken(step) && !mayCreate(step))
      .map(({ index }) => ({ index, place: inRequestHeader('authorization') })),
  message: 'The create goes with a token that was not granted both scopes for it.',
  remedy:
    'Compare the granted scopes with system/Basic.write and system/FinancialTransaction.write before posting; ask diagnoseScopes what took them.',
});

function isCreateWithKnownToken({ view, carried }: Step): boolean {
  return carried?.rights !== undefined && isCreateAttempt(view);
}

function mayCreate({ carried }: Step): boolean {
  return (['Basic', 'FinancialTransaction'] as const).every((type) =>
    carried?.rights?.permits('system', type, 'create'),
  );
}
