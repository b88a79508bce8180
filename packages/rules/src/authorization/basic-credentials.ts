const SCHEME = /^basic +([A-Za-z0-9+/]+={0,2})$/i;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BYTES_OF_GROUP = 4;
const COLON = 0x3a;
const FIRST_PRINTABLE = 0x20;
const DELETE = 0x7f;

/** Whether the header carries HTTP Basic credentials that can be read: an id, a colon and a secret without control characters, in Base64 with its padding. */
export function isBasicCredentials(authorization: string | undefined): boolean {
  const encoded = SCHEME.exec(authorization ?? '')?.[1] ?? '';
  if (encoded.length % BYTES_OF_GROUP !== 0) return false;
  let colon = -1;
  let length = 0;
  for (const byte of bytesOf(encoded.replace(/=+$/, ''))) {
    // Such as the line feed that a shell puts behind the secret.
    if (byte < FIRST_PRINTABLE || byte === DELETE) return false;
    if (byte === COLON && colon < 0) colon = length;
    length += 1;
  }
  return colon > 0 && length > colon + 1;
}

/** What a Base64 text without padding stands for. */
function* bytesOf(encoded: string): Generator<number> {
  let bits = 0;
  let bitCount = 0;
  for (const letter of encoded) {
    bits = ((bits << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    yield (bits >> bitCount) & 0xff;
  }
}
