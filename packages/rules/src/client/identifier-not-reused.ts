import { inRequestBody } from './client-sequence.ts';
import { defineSequenceRule, type SequenceFault, type SequenceRule } from './define-sequence-rule.ts';
import { readCreate } from './sent-create.ts';

export const identifierNotReused: SequenceRule = defineSequenceRule({
  id: 'identifier-not-reused',
  statement: 'An application gives no two transactions of a type the same identifier.',
  source: { document: 'FinancialTransaction', section: 'Create, responses of the examples', basis: 'implied' },
  severity: 'error',
  byReading: { ambiguity: 'AMB-43', default: 'error', strict: 'error', lenient: 'warning' },
  issueType: 'duplicate',
  appliesTo: (sequence) => sequence.some(({ view }) => view.payload !== undefined),
  faults: (sequence) => {
    const created = new Set<string>();
    return sequence.flatMap((step): SequenceFault[] => {
      const create = readCreate(step);
      if (create?.identifierIndex === undefined) return [];
      const isReused = created.has(create.key);
      if (step.view.answer?.isSuccess === true) created.add(create.key);
      return isReused
        ? [{ index: step.index, place: inRequestBody('identifier', create.identifierIndex, 'value') }]
        : [];
    });
  },
  message: 'The identifier was given to a transaction of this type that the server has already created.',
  remedy: 'Give each transaction an identifier of its own; send none that was created a second time.',
});
