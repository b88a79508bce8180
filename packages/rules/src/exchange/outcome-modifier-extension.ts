import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { findCodeFaults, rightCodes } from './outcome-view.ts';

export const outcomeModifierExtension: ExchangeRule = defineExchangeRule({
  id: 'outcome-modifier-extension',
  statement:
    'The outcome of a create that is refused for its modifierExtension has an issue of severity error and code extension.',
  source: {
    document: 'Vendor R4',
    section: 'Operation Outcomes, Create/Update: modifier extensions',
    basis: 'external',
  },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeError', 'judgeCreate'],
  appliesTo: (view) => rightCodes(view)[0] === 'extension',
  faults: findCodeFaults,
  message: 'The outcome of the refused create has no issue of severity error and code extension.',
  remedy: 'Say in the outcome: severity error, code extension.',
});
