import type { CommandDefinition } from '../command.ts';
import { READING_OPTION } from '../reading-options.ts';
import { CONFIG_OPTION, SERVER_OPTION } from '../run/server-options.ts';

export const doctorCommand: CommandDefinition = {
  name: 'doctor',
  about: 'look whether a run could be carried out; nothing is posted',
  options: [
    SERVER_OPTION,
    READING_OPTION,
    CONFIG_OPTION,
    { name: 'json', about: 'print what was found as one line of JSON for each server' },
  ],
  examples: [
    {
      about:
        'Whether the server that countercheck.config.yaml calls sandbox can be reached, with which scopes and fixtures',
      command: 'countercheck doctor --server sandbox',
    },
    { about: 'For a script', command: 'countercheck doctor --server sandbox --json' },
  ],
  load: async () => (await import('./doctor.ts')).doctor,
};
