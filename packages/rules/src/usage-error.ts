/** A mistake of the caller, told in one line with the accepted values and a stable code. Everything else that is thrown is a bug. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** Stable: programs may tell errors apart by it. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
