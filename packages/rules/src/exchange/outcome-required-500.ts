import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { IN_STATUS, inBody } from './exchange-place.ts';
import type { ExchangeView } from './exchange-view.ts';
import { readIssues } from './outcome-view.ts';
import { itemsOf } from './own-member.ts';

export const outcomeRequired500: ExchangeRule = defineExchangeRule({
  id: 'outcome-required-500',
  statement:
    'An Account that lacks its status is not served: the answer is 500 with an issue of severity fatal, code required and the location of what is missing.',
  source: { document: 'Vendor R4', section: 'Handling Required Fields', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'processing',
  judges: ['judgeError', 'judgeAccountRead', 'judgeAccountSearch'],
  appliesTo: ({ answer, accounts }) => accounts.length > 0 || answer?.status === 500,
  faults: (view) => {
    if (view.answer?.status !== 500) return isStatusMissing(view) ? [IN_STATUS] : [];
    const required = readIssues(view.answer.json).filter(({ code }) => code === 'required');
    const severities = required
      .filter(({ severity }) => severity !== 'fatal')
      .map(({ index }) => inBody('issue', index, 'severity'));
    const locations = required
      .filter(({ location }) => itemsOf(location).length === 0)
      .map(({ index }) => inBody('issue', index, 'location'));
    return [...severities, ...locations];
  },
  message: 'What FHIR requires is missing, and the answer {status} does not say so as documented.',
  remedy: 'Answer 500 with an issue of severity fatal, code required and its location.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});

function isStatusMissing({ accounts }: ExchangeView): boolean {
  return accounts.some(({ resource }) => !Object.hasOwn(resource, 'status'));
}
