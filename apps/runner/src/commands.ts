import type { CommandDefinition } from './command.ts';
import { mockCommand } from './mock/mock-command.ts';
import { validateCommand } from './validate/validate-command.ts';

export const COMMANDS: readonly CommandDefinition[] = [validateCommand, mockCommand];
