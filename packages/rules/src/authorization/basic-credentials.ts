const SCHEME = /^basic +([A-Za-z0-9+/]+={0,2})$/i;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const COLON = 0x3a;

/** Whether the header carries HTTP Basic credentials that can be read: an id, a colon and a secret, in Base64. */
export function isBasicCredentials(authorization: string | undefined): boolean {
  const encoded = SCHEME.exec(authorization ?? '')?.[1]?.replace(/=+$/, '');
  return encoded !== undefined && encoded.length % 4 !== 1 && indexOfByte(encoded, COLON) > 0;
}

/** Where the byte is in what the Base64 text without padding stands for; -1 when nowhere. */
function indexOfByte(encoded: string, wanted: number): number {
  let bits = 0;
  let bitCount = 0;
  let index = 0;
  for (const letter of encoded) {
    bits = ((bits << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    if (((bits >> bitCount) & 0xff) === wanted) return index;
    index += 1;
  }
  return -1;
}
