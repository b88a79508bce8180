import { BalanceLooks } from './balance-looks.ts';
import { inRequestBody } from './client-sequence.ts';
import { defineSequenceRule, type SequenceFault, type SequenceRule } from './define-sequence-rule.ts';
import { isUnknownOutcome } from './outcome.ts';
import { readCreate } from './sent-create.ts';

export const createNotRepeated: SequenceRule = defineSequenceRule({
  id: 'create-not-repeated',
  statement: 'A create whose answer was lost is not sent again before the balance shows whether it was posted.',
  source: { document: 'FinancialTransaction', section: 'Create', basis: 'implied' },
  severity: 'error',
  issueType: 'duplicate',
  appliesTo: (sequence) => sequence.some(({ view }) => view.payload !== undefined && isUnknownOutcome(view)),
  faults: (sequence) => {
    const unknownSince = new Map<string, number>();
    const looks = new BalanceLooks();
    return sequence.flatMap((step): SequenceFault[] => {
      const create = readCreate(step);
      if (create === undefined) {
        looks.add(step.view, step.index);
        return [];
      }
      const since = unknownSince.get(create.key);
      if (isUnknownOutcome(step.view)) unknownSince.set(create.key, step.index);
      else if (step.view.answer?.isSuccess === true) unknownSince.delete(create.key);
      const isBlind = since !== undefined && !looks.isSince(since, create);
      return isBlind ? [{ index: step.index, place: inRequestBody() }] : [];
    });
  },
  message: 'A create whose answer was lost is sent again without a look at the balance: the money may be posted twice.',
  remedy: 'Read the balance of the target first, and send again only when it shows that nothing was posted.',
});
