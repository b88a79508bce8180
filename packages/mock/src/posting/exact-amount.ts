import { decimalFromText, type Decimal } from '@countercheck/rules';

/** The decimal that the text says. The text comes from a checked world or from the journal, so anything else is a bug. */
export function exactAmount(text: string): Decimal {
  const amount = decimalFromText(text);
  if (amount === undefined) throw new RangeError(`"${text}" is no decimal.`);
  return amount;
}
