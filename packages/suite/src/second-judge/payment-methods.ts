/** Supported codes of v2-0570 with the display that the code system gives them. */
export const METHODS: Readonly<Record<string, string>> = {
  CASH: 'Cash',
  CCCA: 'Credit Card',
  CHCK: 'Check',
  CCHK: "Cashier's Check",
  TRAC: "Traveler's Check",
};

/** The method that a text names by code or display. */
export function methodInWords(text: string): string | undefined {
  return Object.keys(METHODS).find((code) => code === text || METHODS[code] === text);
}

export function isMethodInWords(text: string): boolean {
  return methodInWords(text) !== undefined;
}
