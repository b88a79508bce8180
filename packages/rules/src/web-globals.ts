/** The only global beside ECMAScript that the rules need; every JavaScript runtime has it. */
interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}

declare const TextDecoder: new (label: 'utf-8', options: { fatal: boolean; ignoreBOM: boolean }) => Utf8Decoder;

/** Decodes UTF-8 and keeps a byte-order mark. @throws TypeError for bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Decodes what can be decoded; the rest becomes U+FFFD. For places only. */
export function decodeUtf8Leniently(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
}
