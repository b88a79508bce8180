import type { OptionDefinition } from '../command.ts';

export const SERVER_OPTION: OptionDefinition = {
  name: 'server',
  value: 'NAME',
  repeatable: true,
  about: 'mock, the embedded one (default), or a server of the configuration',
};

export const CONFIG_OPTION: OptionDefinition = {
  name: 'config',
  value: 'FILE',
  about: 'the configuration (default: countercheck.config.yaml)',
};
