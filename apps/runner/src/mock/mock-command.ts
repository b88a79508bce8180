import type { CommandDefinition } from '../command.ts';
import { READING_OPTION } from '../reading-options.ts';

export const mockCommand: CommandDefinition = {
  name: 'mock',
  about: 'serve a Millennium that behaves, on this machine',
  options: [
    { name: 'port', value: 'PORT', about: 'the port to listen on; 0, the default, takes any free one' },
    READING_OPTION,
    {
      name: 'clock',
      value: 'ISO',
      about: 'stand still at this instant, such as 2024-06-15T17:00:00Z, instead of the time of this machine',
    },
    { name: 'json', about: 'print addresses, applications and fixtures as one line of JSON' },
  ],
  examples: [
    { about: 'A server to develop against, always at the same address', command: 'countercheck mock --port 8080' },
    { about: 'For a script: its first line says where it is and who may use it', command: 'countercheck mock --json' },
  ],
  load: async () => (await import('./mock.ts')).mock,
};
