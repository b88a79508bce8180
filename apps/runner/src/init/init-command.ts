import type { CommandDefinition } from '../command.ts';

export const initCommand: CommandDefinition = {
  name: 'init',
  about: 'write a commented configuration',
  options: [
    {
      name: 'config',
      value: 'FILE',
      about: 'the file to write (default: countercheck.config.yaml); one that is there is left alone',
    },
  ],
  examples: [
    { about: 'In this folder', command: 'countercheck init' },
    { about: 'Elsewhere', command: 'countercheck init --config ci/countercheck.config.yaml' },
  ],
  load: async () => (await import('./init.ts')).init,
};
