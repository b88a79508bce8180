import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { findCodeFaults, rightCodes } from './outcome-view.ts';

export const outcomeImplicitRules: ExchangeRule = defineExchangeRule({
  id: 'outcome-implicit-rules',
  statement:
    'The outcome of a create that is refused for its implicitRules has an issue of severity error and code not-supported.',
  source: { document: 'Vendor R4', section: 'Operation Outcomes, Create/Update: implicit rules', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeError', 'judgeCreate'],
  appliesTo: (view) => rightCodes(view)[0] === 'not-supported',
  faults: findCodeFaults,
  message: 'The outcome of the refused create has no issue of severity error and code not-supported.',
  remedy: 'Say in the outcome: severity error, code not-supported.',
});
