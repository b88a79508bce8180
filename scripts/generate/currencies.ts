import { createRequire } from 'node:module';
import type { Generator } from '../generator.ts';

interface PublishedCurrency {
  readonly code: string;
  readonly digits: number;
}

/** The day until which the amendments of ISO 4217 are worked into the list. */
const LIST_DATE = '2026-01-01';

/** What ISO 4217 changed after the list that the package holds (published 2024-06-25). */
const ADDED: Readonly<Record<string, number>> = { XCG: 2 };
const WITHDRAWN: ReadonlySet<string> = new Set(['ANG', 'BGN']);

/** Codes for which ISO 4217 gives no minor unit; the package writes 0. */
const WITHOUT_MINOR_UNIT = /^(?:X(?:A[GU]|B[ABCD]|DR|P[DT]|SU|TS|UA|XX))$/;

function readCurrencies(): [code: string, digits: number | null][] {
  const published = createRequire(import.meta.url)('currency-codes/data.js') as readonly PublishedCurrency[];
  const kept = published
    .filter(({ code }) => !WITHDRAWN.has(code))
    .map(({ code, digits }): [string, number] => [code, digits]);
  return [...kept, ...Object.entries(ADDED)]
    .map(([code, digits]): [string, number | null] => [code, WITHOUT_MINOR_UNIT.test(code) ? null : digits])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The active codes of ISO 4217 with their minor units, from the package currency-codes and the amendments since. */
export const generator: Generator = {
  files() {
    const members = readCurrencies().map(([code, digits]) => `  ${code}: ${digits},\n`);
    const text = `// Generated from the package currency-codes and the amendments since by "npm run generate": do not edit.

/** The day of the list, with all amendments in force. */
export const CURRENCY_LIST_DATE = '${LIST_DATE}';

/** Decimal places of each active ISO 4217 code; \`null\` where there is no minor unit. */
export const CURRENCIES: Readonly<Record<string, number | null>> = {
${members.join('')}};
`;
    return [{ path: 'packages/rules/src/currencies.generated.ts', text }];
  },
};
