import type { CommandDefinition, OptionDefinition } from '../command.ts';

const FORMAT: OptionDefinition = {
  name: 'format',
  value: 'FORMAT',
  accepts: ['pretty', 'json'],
  about: 'how to print it (default: pretty)',
};

export const rulesCommand: CommandDefinition = {
  name: 'rules',
  about: 'list every requirement and every ambiguity of the documents, or compare two versions of the rules',
  operands: {
    synopsis: '[diff OLD NEW [FILE…]]',
    about:
      'compare two versions by their borders, by payloads bred from these, and by payloads of yours; a version is a tarball, a folder that holds it, a number such as 0.1.0, or "this" for the rules of this command. Its code is run',
    least: 0,
    most: Number.POSITIVE_INFINITY,
  },
  options: [{ ...FORMAT, accepts: ['pretty', 'json', 'markdown'], about: `${FORMAT.about}; markdown is for diff` }],
  examples: [
    { about: 'All of them', command: 'countercheck rules' },
    { about: 'For a script', command: 'countercheck rules --format json' },
    {
      about: 'Which of your payloads an update would judge otherwise',
      command: 'countercheck rules diff this latest day.ndjson',
    },
  ],
  load: async () => (await import('./rules.ts')).rules,
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
