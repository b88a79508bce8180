const QUOTE = '"';
const COLON = 0x3a;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const CAPITAL_E = 0x45;
const SMALL_E = 0x65;
/** Numbers of at most this many characters and without exponent always survive parsing. */
const SAFE_LITERAL = 15;

/**
 * Proves, in one cheap pass over a text and what JSON.parse made of it, that parsing lost nothing:
 * no member twice and no digit of a number. `false` means only that it cannot be proved this way.
 */
export function isNothingLost(text: string, value: unknown): boolean {
  if (text.includes('\\')) return false;
  let members = 0;
  let numberLength = 0;
  for (let at = 0; ;) {
    const quote = text.indexOf(QUOTE, at);
    const end = quote < 0 ? text.length : quote;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      if ((unit >= ZERO && unit <= NINE) || unit === POINT) {
        if (++numberLength > SAFE_LITERAL) return false;
      } else {
        if ((unit === SMALL_E || unit === CAPITAL_E) && numberLength > 0) return false;
        numberLength = 0;
        if (unit === COLON) members++;
      }
    }
    if (quote < 0) return members === countMembers(value);
    at = text.indexOf(QUOTE, quote + 1) + 1;
  }
}

/** The members of all objects in a value; not recursive, since texts may be deep. */
function countMembers(root: unknown): number {
  let count = 0;
  const open: object[] = isObject(root) ? [root] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) {
      for (let index = 0; index < next.length; index++) {
        if (isObject(next[index])) open.push(next[index] as object);
      }
    } else {
      for (const name in next) {
        count++;
        const member = (next as Record<string, unknown>)[name];
        if (isObject(member)) open.push(member);
      }
    }
  }
  return count;
}

/** An object or a list. */
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
