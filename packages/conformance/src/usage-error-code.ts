/** What a user did wrong; the stable codes of this package's `UsageError`s. */
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
  | 'RULES_INVALID'
  | 'FILE_UNREADABLE'
  | 'FILE_UNWRITABLE';
