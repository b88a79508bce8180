/** A connection that was cut. Looks to its caller like the failure of `fetch` that it would be over a socket. */
export class ConnectionReset extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  }
}
