import { explainCommand, rulesCommand } from './catalogue/catalogue-commands.ts';
import type { CommandDefinition } from './command.ts';
import { doctorCommand } from './doctor/doctor-command.ts';
import { fuzzCommand } from './fuzz/fuzz-command.ts';
import { initCommand } from './init/init-command.ts';
import { mockCommand } from './mock/mock-command.ts';
import { reportCommand } from './report/report-command.ts';
import { runCommand } from './run/run-command.ts';
import { validateCommand } from './validate/validate-command.ts';

export const COMMANDS: readonly CommandDefinition[] = [
  runCommand,
  validateCommand,
  mockCommand,
  fuzzCommand,
  doctorCommand,
  reportCommand,
  rulesCommand,
  explainCommand,
  initCommand,
];
