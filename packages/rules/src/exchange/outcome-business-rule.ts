import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { findCodeFaults, rightCodes } from './outcome-view.ts';

export const outcomeBusinessRule: ExchangeRule = defineExchangeRule({
  id: 'outcome-business-rule',
  statement: 'The outcome of a create that is refused with 422 has an issue of severity error and code business-rule.',
  source: {
    document: 'Vendor R4',
    section: 'Operation Outcomes, Create/Update: unsupported fields',
    basis: 'external',
  },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeError', 'judgeCreate'],
  appliesTo: (view) => rightCodes(view)[0] === 'business-rule',
  faults: findCodeFaults,
  message: 'The outcome of the refused create has no issue of severity error and code business-rule.',
  remedy: 'Say in the outcome: severity error, code business-rule.',
});
