const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The body of a request as it was sent, decoded and parsed at most once. */
export class Body {
  readonly bytes: Uint8Array;
  #text: string | undefined;
  #value: unknown;
  #isParsed = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** A byte-order mark included; what is no UTF-8 becomes replacement characters. */
  get text(): string {
    return (this.#text ??= decoder.decode(this.bytes));
  }

  /** What the JSON in it says; `undefined` when there is none. */
  get value(): unknown {
    if (!this.#isParsed) {
      this.#isParsed = true;
      this.#value = parseOrUndefined(this.text.replace(/^\ufeff/, ''));
    }
    return this.#value;
  }
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
