import { type AmbiguityEntry, AS_DEFAULT } from '../ambiguity.ts';

export const MONEY_AMBIGUITIES: readonly AmbiguityEntry[] = [
  {
    id: 'AMB-07',
    issue:
      'The note that the total equals the sum of the allocation is repeated on the amount inside the allocation, where it is circular.',
    readings: ['each amount equals the sum', 'one equation: the total is the sum of the amounts inside'],
    default: 'one equation; a second amount in one allocation is a surplus extension and does not count',
    strict: AS_DEFAULT,
    lenient: 'several amounts in one allocation are added up',
    severity: 'error',
    evidence: [{ document: 'FinancialTransaction', section: 'Allocation Amount Extension' }],
  },
  {
    id: 'AMB-12',
    issue: 'Account answers give the value of a balance as a string; the create examples give amounts as numbers.',
    readings: ['both are the documented form', 'a slip in the Account examples'],
    default:
      'a create sends a number, else it is an error; a balance may come as string or number, and its text is kept',
    strict: AS_DEFAULT,
    lenient: 'a create may send a decimal as a string, with a warning',
    severity: 'error',
    evidence: [
      { document: 'Account', section: 'Example' },
      { document: 'FinancialTransaction', section: 'Amount Extension' },
    ],
  },
  {
    id: 'AMB-16',
    issue: 'The cash handed over is in one currency, the amount in another.',
    readings: ['cannot be compared', 'compared as numbers'],
    default: 'an error of tendered-currency-matches',
    strict: AS_DEFAULT,
    lenient: 'a warning, and the numbers are compared',
    severity: 'error',
    evidence: [{ document: 'FinancialTransaction', section: 'Tendered Amount Extension' }],
  },
  {
    id: 'AMB-17',
    issue: 'Amounts of zero or less.',
    readings: ['refused', 'accepted'],
    default: 'an error: the alias gives the direction, and every example is positive',
    strict: AS_DEFAULT,
    lenient: 'a warning',
    severity: 'error',
    evidence: [{ document: 'FinancialTransaction', section: 'Alias Extension' }],
  },
  {
    id: 'AMB-37',
    issue: 'Amounts with more decimals than the currency has, and very large amounts.',
    readings: [],
    default: 'a warning for surplus decimals other than zeros; no amount is too large',
    strict: 'surplus decimals are an error',
    lenient: 'surplus decimals are accepted',
    severity: 'warning',
    evidence: [{ document: 'FinancialTransaction', section: 'Amount Extension' }],
  },
  {
    id: 'AMB-38',
    issue:
      'Which edition of ISO 4217 holds, and whether its codes for metals, tests and withdrawn currencies are accepted.',
    readings: [],
    default:
      'the active codes of the dated list in this package; other codes are errors, and the message names the date',
    strict: 'as default, and XXX, XTS and the metals are errors too',
    lenient: 'three other capital letters are a warning',
    severity: 'error',
    evidence: [{ document: 'FinancialTransaction', section: 'Terminology Bindings' }],
  },
  {
    id: 'AMB-100',
    issue: 'The target has a balance in euros, say, and dollars are posted to it.',
    readings: ['refused', 'kept apart', 'converted'],
    default: 'the mock refuses it with 422 when it knows the currency of the balance; nothing is ever converted',
    strict: AS_DEFAULT,
    lenient: AS_DEFAULT,
    severity: 'info',
    evidence: [
      { document: 'FinancialTransaction', section: 'Allocation Target Extension' },
      { document: 'Account', section: 'Custom Extensions' },
    ],
  },
];
