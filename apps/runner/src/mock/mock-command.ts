import type { CommandDefinition } from '../command.ts';
import { READING_OPTION } from '../reading-options.ts';
import { REPORT_OPTION } from '../run/report-option.ts';

export const mockCommand: CommandDefinition = {
  name: 'mock',
  about: 'serve a Millennium that behaves, on this machine; or judge what an application sends to it',
  behindDashes: { synopsis: 'COMMAND…', about: 'with --grade: what to run and judge' },
  options: [
    { name: 'port', value: 'PORT', about: 'the port to listen on; 0, the default, takes any free one' },
    READING_OPTION,
    {
      name: 'world',
      value: 'FILE',
      about: 'tenants, applications, accounts and encounters from this YAML or JSON file',
    },
    {
      name: 'state',
      value: 'FILE',
      about: 'keep accepted transactions and tokens in this file, and begin with those that are in it',
    },
    {
      name: 'clock',
      value: 'ISO',
      about: 'stand still at this instant, such as 2024-06-15T17:00:00Z, instead of the time of this machine',
    },
    { name: 'deviation', value: 'ID', repeatable: true, about: 'be wrong in this way' },
    { name: 'list-deviations', about: 'list the ways to be wrong and end' },
    {
      name: 'fault',
      value: 'SPEC',
      repeatable: true,
      about: 'let this go wrong on the way: NAME[=VALUE][@RATE][*TIMES], such as latency=200@0.5',
    },
    { name: 'json', about: 'print addresses, applications and fixtures as one line of JSON' },
    { name: 'grade', about: 'run COMMAND with the addresses in its environment, judge what it sends, and report' },
    REPORT_OPTION,
  ],
  examples: [
    { about: 'A server to develop against, always at the same address', command: 'countercheck mock --port 8080' },
    { about: 'For a script: its first line says where it is and who may use it', command: 'countercheck mock --json' },
    {
      about: 'Whether the tests of an application send what they should',
      command: 'countercheck mock --grade -- npm test',
    },
    {
      about: 'Whether it pays twice when an answer is lost',
      command: "countercheck mock --fault 'reset-after-write*1' --grade -- npm test",
    },
  ],
  load: async () => (await import('./mock.ts')).mock,
};
