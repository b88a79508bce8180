import { type AmbiguityEntry, AS_DEFAULT } from '../ambiguity.ts';

export const PAYMENT_AMBIGUITIES: readonly AmbiguityEntry[] = [
  {
    id: 'AMB-01',
    issue:
      'The list of extensions gives the method the type string; the body fields and all examples give it CodeableConcept.',
    readings: ['a string', 'a CodeableConcept'],
    default: 'CodeableConcept; a valueString is an error of extension-value-type',
    strict: AS_DEFAULT,
    lenient: 'a valueString that is a supported code or display is taken, with a warning',
    severity: 'error',
    evidence: [
      { document: 'FinancialTransaction', section: 'Custom Extensions' },
      { document: 'FinancialTransaction', section: 'Method Extension' },
    ],
  },
  {
    id: 'AMB-02',
    issue: 'The list of card brands is in capitals; the card example sends visa and is accepted.',
    readings: ['capitals only', 'any case'],
    default: 'ASCII letters of any case, with a warning unless all are capitals; no Unicode folding',
    strict: 'capitals only, else an error; the documented card example then fails',
    lenient: 'ASCII letters of any case, silently',
    severity: 'warning',
    evidence: [
      { document: 'FinancialTransaction', section: 'Card Brand Extension' },
      { document: 'FinancialTransaction', section: 'Example - Card Payment' },
    ],
  },
  {
    id: 'AMB-03',
    issue:
      "Check is the code CHCK in the body fields, but the check example sends CCHK, which HL7 calls Cashier's Check, with the display Check.",
    readings: ['a slip in the example', 'CCHK means Check too'],
    default:
      'both codes are accepted and need the same extensions; a display that is not the one of the code is a warning',
    strict: 'such a display is an error; the documented check example then fails',
    lenient: 'displays are not looked at',
    severity: 'warning',
    evidence: [
      { document: 'FinancialTransaction', section: 'Method Extension' },
      { document: 'FinancialTransaction', section: 'Example - Check Payment' },
    ],
  },
  {
    id: 'AMB-04',
    issue: 'An account number is asked for with a money order, which is no supported method and has no code.',
    readings: ['money orders are supported', 'a word left from an earlier edition'],
    default: 'not accepted: there is no code that could be sent',
    strict: AS_DEFAULT,
    lenient: AS_DEFAULT,
    severity: 'error',
    evidence: [
      { document: 'FinancialTransaction', section: 'Account Number Extension' },
      { document: 'FinancialTransaction', section: 'Method Extension' },
    ],
  },
  {
    id: 'AMB-05',
    issue:
      'The card example sends a date without a day; how precise the date of a card or a check must be is not said.',
    readings: ['any FHIR date', 'a month for a card, a day for a check'],
    default: 'any FHIR date, a year alone included',
    strict: 'a card needs the month, a check the day',
    lenient: AS_DEFAULT,
    severity: 'info',
    evidence: [
      { document: 'FinancialTransaction', section: 'Date Extension' },
      { document: 'FinancialTransaction', section: 'Example - Card Payment' },
    ],
  },
  {
    id: 'AMB-06',
    issue:
      'Whether a card may have expired, a check be dated ahead or long ago, and whether the day of an expiry counts.',
    readings: ['not checked', 'checked against the clock'],
    default: 'not checked: the card example of 2019 has an expiry in 2005 and is accepted',
    strict: AS_DEFAULT,
    lenient: AS_DEFAULT,
    severity: 'info',
    evidence: [{ document: 'FinancialTransaction', section: 'Example - Card Payment' }],
  },
  {
    id: 'AMB-14',
    issue:
      'Method, card brand, account number, date and tendered amount are not required on an adjustment: may they be there?',
    readings: ['optional', 'forbidden'],
    default: 'a warning for each; their values are still checked',
    strict: 'an error for each',
    lenient: 'allowed, and their values are not checked',
    severity: 'warning',
    evidence: [{ document: 'FinancialTransaction', section: 'Body Fields' }],
  },
  {
    id: 'AMB-15',
    issue:
      'Card brand, account number, date and tendered amount are not required with some methods: may they be there?',
    readings: ['optional', 'forbidden'],
    default: 'a warning for each; their values are still checked',
    strict: 'an error for each',
    lenient: 'allowed',
    severity: 'warning',
    evidence: [{ document: 'FinancialTransaction', section: 'Body Fields' }],
  },
  {
    id: 'AMB-18',
    issue:
      'The coding of the code has no system in any example; those of type and method have one, and no sentence asks for it.',
    readings: [],
    default: 'the code needs no system; type and method need the one they are bound to',
    strict: 'as default, and a system on the code is a warning',
    lenient: 'a type or method without a system is taken, with a warning',
    severity: 'error',
    evidence: [
      { document: 'FinancialTransaction', section: 'Terminology Bindings' },
      { document: 'FinancialTransaction', section: 'Body Fields' },
    ],
  },
  {
    id: 'AMB-29',
    issue: 'Whether code, type and method may carry more than one coding.',
    readings: ['one coding', 'one coding of the bound system, others beside it'],
    default: 'others may stand beside it',
    strict: 'a second coding is an error',
    lenient: AS_DEFAULT,
    severity: 'info',
    evidence: [{ document: 'Oracle Health API schema', section: 'Create a FinancialTransaction' }],
  },
  {
    id: 'AMB-30',
    issue: 'Two codings of the bound system that contradict each other, payment beside adjustment for one.',
    readings: ['refused', 'the first counts'],
    default: 'an error',
    strict: AS_DEFAULT,
    lenient: 'the first counts, with a warning',
    severity: 'error',
    evidence: [{ document: 'FinancialTransaction', section: 'Type Extension' }],
  },
  {
    id: 'AMB-69',
    issue:
      'The account number of a card is its last four digits, but the only rule is that it is numeric: are more, or all, accepted?',
    readings: ['digits are enough', 'exactly four digits'],
    default: 'a warning unless there are four; a longer number is never shown or stored',
    strict: 'an error unless there are four',
    lenient: 'any number of digits',
    severity: 'warning',
    evidence: [{ document: 'FinancialTransaction', section: 'Account Number Extension' }],
  },
  {
    id: 'AMB-70',
    issue: 'The alias stands for a type among other things; nothing says that it must be the type of the transaction.',
    readings: ['must be the same', 'independent'],
    default: 'a warning, where the hospital has told the kinds of its aliases',
    strict: 'an error',
    lenient: 'not judged',
    severity: 'warning',
    evidence: [{ document: 'FinancialTransaction', section: 'Alias Extension' }],
  },
];
