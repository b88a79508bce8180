import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Configuration, loadReport, readWaivers, type Report, type Waiver } from '@countercheck/conformance';
import type { Arguments } from '../arguments.ts';
import { unreadable } from '../inputs/unreadable.ts';

/** What keeps known failures from failing a run. */
export interface Gates {
  readonly waivers?: readonly Waiver[];
  readonly baseline?: Report;
}

/** Reads `--waivers`, or the file that the configuration names, and `--baseline`. */
export function readGates(given: Arguments, configuration: Configuration | undefined, folder: string): Gates {
  const configured = configuration?.waivers && resolve(dirname(configuration.file), configuration.waivers);
  const waivers = given.value('waivers') ?? configured;
  const baseline = given.value('baseline');
  return {
    ...(waivers !== undefined && { waivers: readWaivers(readText(folder, waivers), waivers) }),
    ...(baseline !== undefined && { baseline: loadReport(resolve(folder, baseline)) }),
  };
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(resolve(folder, file), 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}
