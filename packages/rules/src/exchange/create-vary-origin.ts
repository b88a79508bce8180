import { isCreated, listedIn } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { inResponseHeader } from './exchange-place.ts';

export const createVaryOrigin: ExchangeRule = defineExchangeRule({
  id: 'create-vary-origin',
  statement: 'The answer to an accepted create says Vary: Origin.',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'stated' },
  subject: 'response',
  severity: 'warning',
  issueType: 'value',
  judges: ['judgeCreate'],
  appliesTo: isCreated,
  holds: ({ answer }) => {
    const names = listedIn(answer?.header('vary'));
    return names.includes('origin') || names.includes('*');
  },
  place: inResponseHeader('vary'),
  message: 'Vary of the answer is {value}; Origin belongs there.',
  remedy: 'Send Vary: Origin.',
  args: ({ answer }) => ({ value: answer?.header('vary') ?? 'absent' }),
});
