import type { OptionDefinition } from '../command.ts';

/** Where reports go. The formats are those of the reporters, which the help must not load; a test compares them. */
export const REPORT_FORMATS = ['pretty', 'json', 'junit', 'markdown', 'github', 'html'] as const;

export const REPORT_OPTION: OptionDefinition = {
  name: 'report',
  value: 'FORMAT[=PATH]',
  repeatable: true,
  about: `write this report too: ${REPORT_FORMATS.join(', ')}, to PATH or below conformance/; the path - prints it`,
};
