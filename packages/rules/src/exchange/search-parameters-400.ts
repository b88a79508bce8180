import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { IN_STATUS } from './exchange-place.ts';
import { isRefusedRightly, mustRefuse } from './refusal.ts';

export const searchParameters400: ExchangeRule = defineExchangeRule({
  id: 'search-parameters-400',
  statement: 'A search that lacks a required parameter or has an unsupported one is answered 400.',
  source: { document: 'Vendor R4', section: 'Client Errors, 1', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'processing',
  judges: ['judgeError', 'judgeAccountSearch'],
  appliesTo: (view) => mustRefuse(view, 'search'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A search that is not documented was answered {status}, not 400.',
  remedy: 'Refuse the search with 400: _id, or one of the three documented combinations with its type.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});
