import { basePayload, UsageError, validate } from '@countercheck/rules';

const real = new Set<string>();

/**
 * The codes, when each is one of ISO 4217.
 * @throws UsageError `nothing-to-choose` or `unknown-currency`
 */
export function checkedCurrencies(codes: readonly string[]): readonly string[] {
  if (codes.length === 0)
    throw new UsageError('nothing-to-choose', 'currencies is an empty list: name a code, or leave it out.');
  for (const code of codes) {
    if (!real.has(code) && !isCurrency(code))
      throw new UsageError('unknown-currency', `currencies: ${code} is not a code of ISO 4217, such as USD.`);
    real.add(code);
  }
  return codes;
}

/** @throws UsageError `nothing-to-choose` */
export function checkedMost(minorUnits: number, most: number): number {
  if (Number.isInteger(minorUnits) && minorUnits >= 1 && minorUnits <= most) return minorUnits;
  throw new UsageError(
    'nothing-to-choose',
    `The most minor units must be a whole number from 1 to ${most}, not ${minorUnits}.`,
  );
}

function isCurrency(code: string): boolean {
  const draft = basePayload('adjustment');
  draft.setAmount(1, code);
  return !validate(draft.resource).findings.some(({ rule }) => rule === 'money-currency-iso-4217');
}
