import type { CommandDefinition } from '../command.ts';
import { REPORT_FORMATS } from '../run/report-option.ts';

export const reportCommand: CommandDefinition = {
  name: 'report',
  about: 'show a saved report, compare two, or judge its evidence again',
  operands: {
    synopsis: 'ACTION FILE…',
    about:
      'show FILE prints a report; diff BEFORE NOW compares two; replay FILE judges the recorded exchanges again, without a server',
    least: 2,
    most: 3,
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      about: `how to print it (default: pretty); show knows ${REPORT_FORMATS.join(', ')}, diff pretty, json and html, replay pretty and json`,
    },
    { name: 'output', value: 'FILE', about: 'write the result to this file instead of printing it' },
  ],
  examples: [
    { about: 'The last report once more', command: 'countercheck report show conformance/report.json' },
    {
      about: 'What was fixed and what broke',
      command: 'countercheck report diff yesterday.json conformance/report.json',
    },
    {
      about: 'Whether the evidence still leads to the same verdicts',
      command: 'countercheck report replay conformance/report.json',
    },
  ],
  load: async () => (await import('./report.ts')).report,
};
