/** What the user of the command line did wrong; stable, so that scripts can tell the cases apart. */
export type CommandLineErrorCode =
  | 'ARGUMENT_MISSING'
  | 'ARGUMENT_UNEXPECTED'
  | 'COMMAND_UNKNOWN'
  | 'FILE_UNREADABLE'
  | 'FILE_UNWRITABLE'
  | 'OPTION_UNKNOWN'
  | 'OPTION_VALUE_INVALID'
  | 'ENVIRONMENT_UNSAFE'
  | 'OUTPUT_UNWRITABLE'
  | 'REQUIREMENT_UNKNOWN'
  | 'SCENARIO_UNKNOWN'
  | 'TENANT_INVALID'
  | 'VERSION_UNAVAILABLE';

/** A mistake of the user's. The message is one line: file and place, what is wrong, what to do. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
  readonly code: CommandLineErrorCode;

  constructor(code: CommandLineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
