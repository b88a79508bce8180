/**
 * Twelve digits or more, also in groups, whatever parts these except letters: it could be a card number. Indexes in a
 * pointer are parted by slashes, so between slashes the groups have to be as long as those of a card.
 */
const COULD_BE_CARD_NUMBER = /\p{Nd}(?:[^\p{L}\p{N}/]{0,3}\p{Nd}){11,}|\p{Nd}{4}(?:\/\p{Nd}{4,6}){2,}/gu;
const SHORTEST = 12;

/** Replaces each digit of what could be a card number. */
export function withoutCardNumbers(text: string): string {
  if (text.length < SHORTEST || !mayHaveDigits(text)) return text;
  return text.replace(COULD_BE_CARD_NUMBER, (digits) => digits.replace(/\p{Nd}/gu, '•'));
}

/** Whether the text has as many digits as the shortest card number: most have not, and a loop tells it faster than the expression. */
function mayHaveDigits(text: string): boolean {
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if ((unit >= 0x30 && unit <= 0x39) || unit > 0x7f) digits++;
    if (digits >= SHORTEST) return true;
  }
  return false;
}
