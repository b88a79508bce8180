import { type BatchRule, defineBatchRule } from './define-batch-rule.ts';

export const identifierUniqueInBatch: BatchRule = defineBatchRule({
  id: 'identifier-unique-in-batch',
  statement: 'Of the transactions that are sent together, no two share type and identifier.',
  source: { document: 'FinancialTransaction', section: 'Create, responses of the examples', basis: 'implied' },
  severity: { ambiguity: 'AMB-43', default: 'error', strict: 'error', lenient: 'warning' },
  issueType: 'duplicate',
  holds: ({ earlier }) => earlier === undefined,
  message:
    '{here} has the type and identifier of {there}: the server would refuse one of them, or post the money twice.',
  remedy: 'Send one transaction once; give different transactions different identifiers.',
  args: ({ name, earlier }) => ({ here: name, there: earlier?.name ?? '' }),
});
