/** What a user did wrong; stable, so that scripts can tell the cases apart. */
export type UsageErrorCode =
  | 'CONFIGURATION_INVALID'
  | 'CONFIGURATION_MISSING'
  | 'SERVER_UNKNOWN'
  | 'SCENARIO_INVALID'
  | 'SCENARIO_UNKNOWN'
  | 'REPORTER_UNKNOWN'
  | 'REPORT_INVALID'
  | 'WAIVERS_INVALID'
  | 'REQUIREMENT_UNKNOWN'
  | 'FILE_UNREADABLE'
  | 'FILE_UNWRITABLE';

/** A mistake of the user's. The message is one line that names file, place and remedy; everything else that is thrown is a bug. */
export class UsageError extends Error {
  readonly code: UsageErrorCode;

  constructor(code: UsageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
    this.code = code;
  }
}
