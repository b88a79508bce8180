/** How results of `validate` can be printed. */
export const VALIDATE_FORMATS = ['pretty', 'json', 'ndjson', 'junit', 'github', 'markdown'] as const;
