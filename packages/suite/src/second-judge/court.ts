export type Reading = 'default' | 'strict' | 'lenient';
export type Severity = 'error' | 'warning';
type BySeverity = readonly [default_: Severity | 'none', strict: Severity | 'none', lenient: Severity | 'none'];

export interface JudgedFinding {
  readonly rule: string;
  readonly pointer: string;
  readonly severity: Severity;
}

export const ERROR: BySeverity = ['error', 'error', 'error'];
const WARN_IN_LENIENT: BySeverity = ['error', 'error', 'warning'];
const NOT_REQUIRED: BySeverity = ['warning', 'error', 'none'];
const STRICT_ONLY: BySeverity = ['none', 'error', 'none'];

/** What is no error in each reading. */
const SEVERITIES: Readonly<Record<string, BySeverity>> = {
  'account-number-last-four': NOT_REQUIRED,
  'account-number-not-cash': NOT_REQUIRED,
  'adjustment-without-payment-extensions': NOT_REQUIRED,
  'alias-kind-matches-type': NOT_REQUIRED,
  'allocation-children-documented': WARN_IN_LENIENT,
  'allocation-single': WARN_IN_LENIENT,
  'byte-order-mark': NOT_REQUIRED,
  'card-brand-card-only': NOT_REQUIRED,
  'card-brand-upper-case': ['warning', 'none', 'none'],
  'code-single-coding': STRICT_ONLY,
  'date-not-cash': NOT_REQUIRED,
  'date-precision': STRICT_ONLY,
  'extension-documented': WARN_IN_LENIENT,
  'extension-single': WARN_IN_LENIENT,
  'location-known-to-tenant': WARN_IN_LENIENT,
  'method-display-matches-code': NOT_REQUIRED,
  'method-single-coding': STRICT_ONLY,
  'money-minor-unit': NOT_REQUIRED,
  'money-positive': WARN_IN_LENIENT,
  'tendered-cash-only': NOT_REQUIRED,
  'tendered-currency-matches': WARN_IN_LENIENT,
  'type-single-coding': STRICT_ONLY,
};
/** Severities that an open point of the documents gives to one case of a rule. */
export const EXCEPTIONS: Readonly<Record<'warnInLenient' | 'strictOnly' | 'warnInStrict' | 'notRequired', BySeverity>> =
  {
    warnInLenient: WARN_IN_LENIENT,
    strictOnly: STRICT_ONLY,
    warnInStrict: ['none', 'warning', 'none'],
    notRequired: NOT_REQUIRED,
  };

/** Takes findings down. */
export interface Court {
  readonly reading: Reading;
  blame(rule: string, pointer: string, severity?: BySeverity): void;
  findings(): JudgedFinding[];
}

export function openCourt(reading: Reading): Court {
  const taken: JudgedFinding[] = [];
  const column = { default: 0, strict: 1, lenient: 2 }[reading] as 0 | 1 | 2;
  const before = (left: string, right: string): number => Number(left > right) - Number(left < right);
  return {
    reading,
    blame(rule, pointer, severity = SEVERITIES[rule] ?? ERROR) {
      const level = severity[column];
      if (level !== 'none') taken.push({ rule, pointer, severity: level });
    },
    findings: () => taken.toSorted((a, b) => before(a.pointer, b.pointer) || before(a.rule, b.rule)),
  };
}
