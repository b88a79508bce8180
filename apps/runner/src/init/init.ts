import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommandLineError } from '../command-line-error.ts';
import type { RunCommand } from '../command.ts';
import { printable } from '../plain-text.ts';
import { CONFIGURATION_TEMPLATE } from './configuration-template.ts';

const CONFIGURATION_FILE = 'countercheck.config.yaml';

/** Writes the configuration, unless there is one. */
export const init: RunCommand = async (given, { folder, output }) => {
  const file = given.value('config') ?? CONFIGURATION_FILE;
  const path = resolve(folder, file);
  if (existsSync(path)) {
    throw new CommandLineError(
      'FILE_UNWRITABLE',
      `${printable(file)}: there is a file already; edit it, or name another one with --config.`,
    );
  }
  try {
    writeFileSync(path, CONFIGURATION_TEMPLATE, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new CommandLineError(
      'FILE_UNWRITABLE',
      `${printable(file)}: cannot be written (${code}); name a file in a folder that can.`,
      { cause: error },
    );
  }
  if (!given.has('quiet')) {
    await output.write(
      `${printable(file)} written. Set COUNTERCHECK_CLIENT_ID and COUNTERCHECK_CLIENT_SECRET, then: countercheck run --server sandbox\n`,
    );
  }
  return 0;
};
