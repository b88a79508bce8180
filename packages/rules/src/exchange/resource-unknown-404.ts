import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { IN_STATUS } from './exchange-place.ts';
import { isRefusedRightly, mustRefuse } from './refusal.ts';

export const resourceUnknown404: ExchangeRule = defineExchangeRule({
  id: 'resource-unknown-404',
  statement: 'The read of a resource that does not exist is answered 404.',
  source: { document: 'Vendor R4', section: 'Client Errors, 4', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'not-found',
  judges: ['judgeError', 'judgeAccountRead'],
  appliesTo: (view) => mustRefuse(view, 'unknown-resource'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'The read of an Account that the tenant does not have was answered {status}, not 404.',
  remedy: 'Answer 404. Ids are exact: letters count, and so does whatever stands behind the id.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});
