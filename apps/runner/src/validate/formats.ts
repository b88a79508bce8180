/** How results of `validate` can be printed. */
export const VALIDATE_FORMATS = ['pretty', 'json', 'ndjson', 'junit', 'github', 'markdown', 'html'] as const;

/** Those that have room for what `--all-readings` finds. */
export const FORMATS_WITH_READINGS: readonly string[] = ['pretty', 'json', 'ndjson'];
