import { atBorder, transactions } from '@countercheck/arbitraries';
import fc from 'fast-check';

/** Digits that a double loses; what they are appended to has a point already or gets one. */
const LOST = ['00000000000000000001', '0000000000000000000000000000000000000001', '999999999999999999999'];
/** Numbers that a double takes for nothing, for infinity, or for one of its neighbours. */
const LITERALS = ['1e-400', '-1e-400', '1e400', '123456789012345678901234567890.12', '9007199254740993', '5e-325'];

/** JSON texts of transactions in which one number, or each, is spelt so finely that no double holds it. */
export function fineLiterals(): fc.Arbitrary<string> {
  const payload = fc.oneof(
    transactions().map((transaction) => JSON.stringify(transaction)),
    fc
      .constantFrom('tendered-covers-amount' as const, 'amount-equals-allocations' as const)
      .chain((rule) => atBorder(rule))
      .map(({ body }) => body),
  );
  const spelling = fc.oneof(
    fc
      .constantFrom(...LOST)
      .map((digits) => (literal: string) => literal + (literal.includes('.') ? '' : '.') + digits),
    fc.constantFrom(...LITERALS).map((other) => () => other),
  );
  return fc.tuple(payload, spelling, fc.nat({ max: 3 })).map(([text, spell, which]) => respell(text, spell, which));
}

/** Each number when `which` is 3, otherwise one of them. */
function respell(text: string, spell: (literal: string) => string, which: number): string {
  let place = 0;
  return text.replaceAll(/(?<="value":)-?\d+(?:\.\d+)?(?!e)/g, (literal) =>
    which === 3 || place++ === which ? spell(literal) : literal,
  );
}
