import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { IN_STATUS, inBody } from './exchange-place.ts';
import { isRefusedRightly, mustRefuse } from './refusal.ts';

export const mediaType406: ExchangeRule = defineExchangeRule({
  id: 'media-type-406',
  statement: 'A request that accepts no JSON is answered 406 without a body, and no other is answered 406.',
  source: { document: 'Vendor R4', section: 'Client Errors, 5', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'not-supported',
  judges: ['judgeError', 'judgeCreate', 'judgeAccountRead', 'judgeAccountSearch'],
  appliesTo: (view) => mustRefuse(view, 'media-type') || view.answer?.status === 406,
  faults: (view) => {
    if (view.answer?.status === 406 && isRefusedRightly(view)) return view.answer.text === '' ? [] : [inBody()];
    return isRefusedRightly(view) ? [] : [IN_STATUS];
  },
  message:
    'A request that accepts {accept} was answered {status}; 406 with an empty body is due where no JSON is accepted, and nowhere else.',
  remedy: 'Answer 406 and nothing else where JSON is not accepted, and 406 nowhere else.',
  args: ({ answer, requestHeader }) => ({
    accept: requestHeader('accept') ?? 'anything',
    status: String(answer?.status),
  }),
});
