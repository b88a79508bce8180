/** Twelve digits or more, also in groups: it could be a card number. */
const COULD_BE_CARD_NUMBER = /\p{Nd}(?:[\p{Zs}\p{Pd}._]{0,3}\p{Nd}){11,}/gu;
const SHORTEST = 12;

/** Replaces each digit of what could be a card number. */
export function withoutCardNumbers(text: string): string {
  return text.length < SHORTEST
    ? text
    : text.replace(COULD_BE_CARD_NUMBER, (digits) => digits.replace(/\p{Nd}/gu, '•'));
}
