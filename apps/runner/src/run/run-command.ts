import type { CommandDefinition } from '../command.ts';
import { READING_OPTION } from '../reading-options.ts';
import { REPORT_OPTION } from './report-option.ts';
import { CONFIG_OPTION, SERVER_OPTION } from './server-options.ts';

export const runCommand: CommandDefinition = {
  name: 'run',
  about: 'replay scenarios against a server and report what it shows',
  options: [
    SERVER_OPTION,
    { name: 'scenario', value: 'ID', repeatable: true, about: 'only these scenarios; an id or a glob in quotes' },
    {
      name: 'scenarios',
      value: 'PATH',
      repeatable: true,
      about: 'scenarios of your own beside the bundled ones: a YAML file or a folder of them',
    },
    REPORT_OPTION,
    READING_OPTION,
    { name: 'seed', value: 'N', about: 'the seed of generated data (default: 1)' },
    { name: 'run-id', value: 'TEXT', about: 'what identifiers of this run begin with (default: random)' },
    { name: 'concurrency', value: 'N', about: 'scenarios under way at once (default: 4)' },
    {
      name: 'require',
      value: 'ID,…',
      repeatable: true,
      about: 'requirements that must be shown, or the run is no pass',
    },
    { name: 'waivers', value: 'FILE', about: 'failures that are known, with reason, owner and expiry' },
    { name: 'baseline', value: 'FILE', about: 'an earlier report.json: fail only on what it did not fail on' },
    { name: 'label', value: 'KEY=VALUE', repeatable: true, about: 'what the report is about, such as a build' },
    { name: 'yes', about: 'answer yes to every question, for scripts; a run asks none today' },
    { name: 'dry-run', about: 'list what would be sent and posted, where and how much; nothing is sent' },
    CONFIG_OPTION,
  ],
  examples: [
    { about: 'Every scenario against the embedded mock', command: 'countercheck run' },
    {
      about: 'The server that countercheck.config.yaml calls sandbox, as a gate in CI',
      command: 'countercheck run --server sandbox --report junit=report.xml',
    },
    { about: 'One scenario, or those of one kind', command: "countercheck run --scenario 'tendered-*'" },
    { about: 'What a run against the sandbox would post', command: 'countercheck run --server sandbox --dry-run' },
    {
      about: 'A gate that needs certain requirements to be shown',
      command: 'countercheck run --require create-status-201,create-location-identifier --label build=1.2.3',
    },
  ],
  load: async () => (await import('./run.ts')).run,
};
