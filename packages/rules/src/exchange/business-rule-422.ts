import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { IN_STATUS } from './exchange-place.ts';
import { isRefusedRightly, mustRefuse } from './refusal.ts';

export const businessRule422: ExchangeRule = defineExchangeRule({
  id: 'business-rule-422',
  statement: 'A create whose body is JSON but breaks a rule is answered 422.',
  source: { document: 'Vendor R4', section: 'Client Errors, 7', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'business-rule',
  judges: ['judgeError', 'judgeCreate'],
  appliesTo: (view) => mustRefuse(view, 'business-rule'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A create that breaks {rules} was answered {status}, not 422.',
  remedy: 'Refuse the payload with 422 and post nothing.',
  args: ({ answer, payload }) => ({
    rules: [...(payload?.errors ?? [])].toSorted().join(', '),
    status: String(answer?.status),
  }),
});
