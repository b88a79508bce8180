/** What no URL parser would change: no query, no escape, nothing to encode. */
const PLAIN_PATH = /^\/[A-Za-z0-9._~!$&'()*+,;=:@/-]*$/;
const DOT_SEGMENT = /\/\.{1,2}(\/|$)/;

/** The address of a request. Only what is asked for is parsed: most requests never need a URL. */
export class Address {
  /** Such as `http://127.0.0.1:8080`. */
  readonly origin: string;
  readonly pathname: string;
  readonly #target: string;
  #url: URL | undefined;

  /** @param target Path and query, from the first slash on. */
  constructor(origin: string, target: string) {
    this.origin = origin;
    this.#target = target;
    this.pathname = PLAIN_PATH.test(target) && !DOT_SEGMENT.test(target) ? target : this.url.pathname;
  }

  get url(): URL {
    return (this.#url ??= new URL(this.origin + this.#target));
  }

  /** As a client would log it. */
  get href(): string {
    return this.#url?.href ?? this.origin + this.#target;
  }

  /** The first query parameter of that name. */
  parameter(name: string): string | null {
    return this.#url?.searchParams.get(name) ?? null;
  }
}
