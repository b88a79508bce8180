import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { IN_STATUS } from './exchange-place.ts';
import { isRefusedRightly, mustRefuse } from './refusal.ts';

export const unparsableBody400: ExchangeRule = defineExchangeRule({
  id: 'unparsable-body-400',
  statement: 'A create whose body is no JSON is answered 400.',
  source: { document: 'HTTP', section: 'RFC 9110, 400 Bad Request', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'processing',
  judges: ['judgeError', 'judgeCreate'],
  appliesTo: (view) => mustRefuse(view, 'unparsable-body'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A create whose body does not parse was answered {status}, not 400.',
  remedy: 'Refuse the body with 400 and post nothing.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});
