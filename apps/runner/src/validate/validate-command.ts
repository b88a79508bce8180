import type { CommandDefinition } from '../command.ts';
import { READING_OPTION } from '../reading-options.ts';
import { VALIDATE_FORMATS } from './formats.ts';

export const validateCommand: CommandDefinition = {
  name: 'validate',
  about: 'judge payloads in files, folders or standard input',
  operands: {
    synopsis: 'FILE…',
    about:
      'a .json file with one payload, an .ndjson or .jsonl file with one payload a line, a folder with such files, a glob in quotes, or - for standard input',
    least: 1,
    most: Number.POSITIVE_INFINITY,
  },
  options: [
    READING_OPTION,
    {
      name: 'all-readings',
      about: 'tell whether each verdict holds under every reading, and which ambiguities decide it otherwise',
    },
    {
      name: 'tenant',
      value: 'FILE',
      about: 'YAML or JSON that says what the hospital has configured: aliases, locations, accounts, encounters',
    },
    { name: 'format', value: 'FORMAT', accepts: VALIDATE_FORMATS, about: 'how to print the result (default: pretty)' },
    { name: 'output', value: 'FILE', about: 'write the result to this file instead of printing it' },
    { name: 'max-warnings', value: 'N', about: 'exit 1 when there are more warnings than this' },
  ],
  examples: [
    { about: 'One payload', command: 'countercheck validate payment.json' },
    {
      about: "Last night's transactions, one a line, with what the hospital has configured",
      command: 'countercheck validate day.ndjson --tenant tenant.yaml',
    },
    {
      about: 'Every payload of a folder, for a CI server that reads JUnit',
      command: 'countercheck validate payloads/ --format junit --output validate.xml',
    },
    { about: 'What another program writes', command: 'node build-payment.js | countercheck validate -' },
  ],
  load: async () => (await import('./validate.ts')).validate,
};
