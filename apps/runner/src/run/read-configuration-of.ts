import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Configuration, loadConfiguration } from '@countercheck/conformance';
import type { Arguments } from '../arguments.ts';
import type { Surroundings } from '../surroundings.ts';

export const CONFIGURATION_FILE = 'countercheck.config.yaml';

/** The configuration that `--config` names, or the one in this folder, where there is one. */
export function readConfigurationOf(given: Arguments, { folder }: Surroundings): Configuration | undefined {
  const named = given.value('config');
  if (named === undefined && !existsSync(resolve(folder, CONFIGURATION_FILE))) return undefined;
  return loadConfiguration(resolve(folder, named ?? CONFIGURATION_FILE));
}
