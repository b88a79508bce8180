/** Whether every character is one of A to Z, a to z and 0 to 9. Loops are faster here than regular expressions. */
export function isAsciiAlphanumeric(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isAsciiAlphanumericUnit(text.charCodeAt(index))) return false;
  }
  return true;
}

/** Whether the UTF-16 unit is one of A to Z, a to z and 0 to 9. */
export function isAsciiAlphanumericUnit(unit: number): boolean {
  return isDigit(unit) || isLetter(unit);
}

/** Whether every character is one of 0 to 9. */
export function isAsciiDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isDigit(text.charCodeAt(index))) return false;
  }
  return true;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
