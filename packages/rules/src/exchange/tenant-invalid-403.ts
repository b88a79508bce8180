import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { IN_STATUS } from './exchange-place.ts';
import { isRefusedRightly, mustRefuse } from './refusal.ts';

export const tenantInvalid403: ExchangeRule = defineExchangeRule({
  id: 'tenant-invalid-403',
  statement: 'A request to a tenant that does not exist, or that the application may not use, is answered 403.',
  source: { document: 'Vendor R4', section: 'Client Errors, 3', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'forbidden',
  judges: ['judgeError', 'judgeCreate', 'judgeAccountRead', 'judgeAccountSearch'],
  appliesTo: (view) => mustRefuse(view, 'tenant'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A request to a tenant that the application may not use was answered {status}, not 403.',
  remedy: 'Refuse the tenant with 403: nothing of it may be read or posted.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});
