import { isCreated } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { IN_STATUS } from './exchange-place.ts';
import { deservesSuccess } from './refusal.ts';

export const createStatus201: ExchangeRule = defineExchangeRule({
  id: 'create-status-201',
  statement: 'A create that is accepted is answered 201.',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'processing',
  judges: ['judgeCreate'],
  appliesTo: (view) => isCreated(view) && deservesSuccess(view),
  holds: ({ answer }) => answer?.status === 201,
  place: IN_STATUS,
  message: 'The create was answered {status}, not 201.',
  remedy: 'Answer 201 Created once the transaction is posted.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});
