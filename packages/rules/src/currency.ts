import { CURRENCIES } from './currencies.generated.ts';

/** Codes that are no money: no currency, test, and the four precious metals (AMB-38). */
const METAL_OR_TEST: readonly string[] = ['XXX', 'XTS', 'XAU', 'XAG', 'XPT', 'XPD'];

/** Whether ISO 4217 has the code, in capitals; metals, funds and test codes are codes too. */
export function isActiveCurrency(code: string): boolean {
  return Object.hasOwn(CURRENCIES, code);
}

export function isMetalOrTestCode(code: string): boolean {
  return METAL_OR_TEST.includes(code);
}

/** Decimal places of the currency's minor unit; `undefined` for unknown codes and those without a minor unit. */
export function minorUnitDigits(code: string): number | undefined {
  return isActiveCurrency(code) ? (CURRENCIES[code] ?? undefined) : undefined;
}
