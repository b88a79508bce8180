import type { RequirementWithoutRule } from '../requirement.ts';
import type { Source } from '../rule.ts';

const FIFO: Source = {
  document: 'FinancialTransaction',
  section: 'Apply First In First Out Extension',
  basis: 'stated',
};
const BALANCES = 'Balances before and after a create show it: scenarios do.';
const MONTHS = 'The months of a recurring encounter before and after a payment show it: scenarios do.';

export const POSTING_REQUIREMENTS: readonly RequirementWithoutRule[] = [
  {
    id: 'fifo-default-true',
    statement:
      'A payment to a recurring encounter that says nothing of first in, first out is posted as if it said true; elsewhere the default has no effect.',
    source: FIFO,
    subject: 'server',
    severity: 'none',
    reason: 'Leaving the extension out is never a fault. Scenarios post with and without it and compare the months.',
  },
  {
    id: 'posting-oldest-first',
    statement: 'With first in, first out, a payment settles the oldest outstanding month first, then the next.',
    source: FIFO,
    subject: 'server',
    severity: 'error',
    reason: MONTHS,
  },
  {
    id: 'posting-creates-current-month',
    statement:
      'With first in, first out, a payment to an encounter without any financial activity opens the current month and is posted there.',
    source: FIFO,
    subject: 'server',
    severity: 'error',
    reason: MONTHS,
  },
  {
    id: 'posting-latest-when-settled',
    statement:
      'With first in, first out, a payment to an encounter with nothing outstanding is posted to its latest existing month.',
    source: FIFO,
    subject: 'server',
    severity: 'error',
    reason: MONTHS,
  },
  {
    id: 'posting-current-month-without-fifo',
    statement: 'Without first in, first out, a payment is posted to the current month, whatever other months owe.',
    source: FIFO,
    subject: 'server',
    severity: 'error',
    reason: MONTHS,
  },
  {
    id: 'posting-creates-current-month-without-fifo',
    statement:
      'Without first in, first out, a payment to an encounter without any financial activity opens the current month as well.',
    source: FIFO,
    subject: 'server',
    severity: 'error',
    reason: MONTHS,
  },
  {
    id: 'rejection-posts-nothing',
    statement: 'A create that is refused moves no money and opens no month.',
    source: { document: 'FinancialTransaction', section: 'Create, Errors', basis: 'implied' },
    subject: 'server',
    severity: 'error',
    reason: BALANCES,
  },
  {
    id: 'posting-exact-once',
    statement: 'An accepted create posts exactly its amount, once, to its target and to nothing else.',
    source: { document: 'FinancialTransaction', section: 'Allocation Target Extension', basis: 'stated' },
    subject: 'server',
    severity: 'error',
    reason: BALANCES,
  },
  {
    id: 'posting-direction-by-alias',
    statement: 'The alias alone decides whether a posting lowers or raises what is owed.',
    source: { document: 'FinancialTransaction', section: 'Alias Extension', basis: 'stated' },
    subject: 'server',
    severity: 'error',
    reason: BALANCES,
  },
  {
    id: 'duplicate-identifier-refused',
    statement: 'A second create with the type and identifier of an accepted one does not post the money again.',
    source: { document: 'FinancialTransaction', section: 'Create, responses of the examples', basis: 'implied' },
    subject: 'server',
    severity: { ambiguity: 'AMB-43', default: 'error', strict: 'error', lenient: 'warning' },
    reason: 'Two creates and the balances around them show it: scenarios do.',
  },
];
