const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of ASCII. */
export function basic(text: string): string {
  let encoded = '';
  for (let index = 0; index < text.length; index += 3) {
    const [a, b, c] = [0, 1, 2].map((offset) =>
      index + offset < text.length ? text.charCodeAt(index + offset) : undefined,
    );
    const bits = ((a ?? 0) << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const signs = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63));
    encoded += signs.slice(0, b === undefined ? 2 : c === undefined ? 3 : 4).join('');
    encoded += '='.repeat(b === undefined ? 2 : c === undefined ? 1 : 0);
  }
  return encoded;
}

/** The ASCII that `basic` made this of; anything for what it did not make. */
export function readBasic(encoded: string): string {
  const digits = Array.from(encoded.replaceAll('=', ''), (sign) => ALPHABET.indexOf(sign));
  let text = '';
  for (let index = 0; index < digits.length; index += 4) {
    const four = digits.slice(index, index + 4);
    const bits = [18, 12, 6, 0].reduce((sum, shift, place) => sum | ((four[place] ?? 0) << shift), 0);
    text += [16, 8, 0]
      .slice(0, four.length - 1)
      .map((shift) => String.fromCharCode((bits >> shift) & 255))
      .join('');
  }
  return text;
}
