import { CURRENCIES } from './currencies.generated.ts';
import { type Decimal, formatDecimal } from './decimal.ts';

/** Codes that are no money: no currency, test, and the four precious metals (AMB-38). */
const METAL_OR_TEST: readonly string[] = ['XXX', 'XTS', 'XAU', 'XAG', 'XPT', 'XPD'];
const LETTERS = 26;
const CAPITAL_A = 0x41;
const CAPITAL_X = 0x58;
const UNKNOWN = -1;
const WITHOUT_MINOR_UNIT = -2;

/** Minor units by the three letters of the code: looking a fresh string up in an object would hash it first. */
let minorUnits: Int8Array | undefined;
/** The code that was asked for last: all amounts of a payload have the same one as a rule. */
let lastCode = '';
let lastEntry = UNKNOWN;

/** Whether ISO 4217 has the code, in capitals; metals, funds and test codes are codes too. */
export function isActiveCurrency(code: string): boolean {
  return entryOf(code) !== UNKNOWN;
}

export function isMetalOrTestCode(code: string): boolean {
  return code.charCodeAt(0) === CAPITAL_X && METAL_OR_TEST.includes(code);
}

/** Decimal places of the currency's minor unit; `undefined` for unknown codes and those without a minor unit. */
export function minorUnitDigits(code: string): number | undefined {
  const entry = entryOf(code);
  return entry < 0 ? undefined : entry;
}

/** The amount as people write it: with the decimals that its currency has. Empty when there is none to show. */
export function formatMoney({
  value,
  currency,
}: {
  readonly value: Decimal | null | undefined;
  readonly currency: string | null | undefined;
}): string {
  return value ? formatDecimal(value, minorUnitDigits(currency ?? '') ?? 0) : '';
}

function entryOf(code: string): number {
  if (code === lastCode) return lastEntry;
  if (code.length !== 3) return UNKNOWN;
  minorUnits ??= tabulate();
  lastEntry = minorUnits[indexOf(code)] ?? UNKNOWN;
  lastCode = code;
  return lastEntry;
}

/** -1 where a character is no capital letter. */
function indexOf(code: string): number {
  let index = 0;
  for (let position = 0; position < 3; position++) {
    const letter = code.charCodeAt(position) - CAPITAL_A;
    if (letter < 0 || letter >= LETTERS) return -1;
    index = index * LETTERS + letter;
  }
  return index;
}

function tabulate(): Int8Array {
  const table = new Int8Array(LETTERS ** 3).fill(UNKNOWN);
  for (const [code, digits] of Object.entries(CURRENCIES)) table[indexOf(code)] = digits ?? WITHOUT_MINOR_UNIT;
  return table;
}
