export type MockErrorCode =
  | 'invalid-clock'
  | 'invalid-fault'
  | 'invalid-port'
  | 'invalid-state'
  | 'invalid-world'
  | 'port-in-use'
  | 'unknown-deviation'
  | 'unknown-tenant';

/** A mistake of the user of the mock. The message is one line and names the accepted values. */
export class MockError extends Error {
  override readonly name = 'MockError';
  readonly code: MockErrorCode;

  constructor(code: MockErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
