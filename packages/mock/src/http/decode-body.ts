const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The body as text, a byte-order mark included; what is no UTF-8 becomes replacement characters. */
export function decodeBody(body: Uint8Array): string {
  return decoder.decode(body);
}
