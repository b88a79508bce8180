import type { CommandDefinition, OptionDefinition } from '../command.ts';

const FORMAT: OptionDefinition = {
  name: 'format',
  value: 'FORMAT',
  accepts: ['pretty', 'json'],
  about: 'how to print it (default: pretty)',
};

export const rulesCommand: CommandDefinition = {
  name: 'rules',
  about: 'list every requirement and every ambiguity of the documents',
  options: [FORMAT],
  examples: [
    { about: 'All of them', command: 'countercheck rules' },
    { about: 'For a script', command: 'countercheck rules --format json' },
  ],
  load: async () => (await import('./list-rules.ts')).listRules,
};

export const explainCommand: CommandDefinition = {
  name: 'explain',
  about: 'say what a requirement or an ambiguity means, with a payload that fails and one that holds',
  operands: { synopsis: 'ID', about: 'such as tendered-covers-amount or AMB-02', least: 1, most: 1 },
  options: [FORMAT],
  examples: [
    { about: 'A requirement', command: 'countercheck explain tendered-covers-amount' },
    { about: 'An ambiguity, with the rules that it decides', command: 'countercheck explain AMB-02' },
  ],
  load: async () => (await import('./explain.ts')).explain,
};
