import type { CommandDefinition } from '../command.ts';
import { READING_OPTION } from '../reading-options.ts';
import { REPORT_FORMATS } from '../run/report-option.ts';
import { CONFIG_OPTION } from '../run/server-options.ts';

export const fuzzCommand: CommandDefinition = {
  name: 'fuzz',
  about: 'send generated payloads to a server and compare its verdicts with the rules',
  options: [
    { name: 'server', value: 'NAME', about: 'mock, the embedded one (default), or a server of the configuration' },
    { name: 'runs', value: 'N', about: 'payloads to send (default: 1000); those of shrinking are not counted' },
    { name: 'time', value: 'SECONDS', about: 'begin nothing new after this time' },
    { name: 'seed', value: 'N', about: 'generates the same payloads again (default: random, and printed)' },
    {
      name: 'rules',
      value: 'ID,…',
      repeatable: true,
      about: 'only payloads at the borders of these rules',
    },
    { name: 'replay', value: 'TOKEN', about: 'send only the payload of a disagreement that was found before' },
    READING_OPTION,
    { name: 'format', value: 'FORMAT', accepts: REPORT_FORMATS, about: 'how the result is printed (default: pretty)' },
    { name: 'output', value: 'FILE', about: 'write the result there instead of printing it' },
    CONFIG_OPTION,
  ],
  examples: [
    { about: 'Whether the kit is wired up: the embedded mock decides by the same rules', command: 'countercheck fuzz' },
    {
      about: 'Ten minutes of the server that countercheck.config.yaml calls sandbox',
      command: 'countercheck fuzz --server sandbox --time 600',
    },
    { about: 'Only what two rules say', command: 'countercheck fuzz --rules tendered-covers-amount,allocation-sum' },
  ],
  load: async () => (await import('./fuzz.ts')).fuzz,
};
