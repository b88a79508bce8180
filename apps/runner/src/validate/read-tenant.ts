import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadTenantContext } from '@countercheck/conformance/payloads';
import type { TenantContext } from '@countercheck/rules/payloads';
import { unreadable } from '../inputs/unreadable.ts';

/** What the file says about the hospital. @throws CommandLineError and UsageError with file, line and column. */
export async function readTenant(file: string | undefined, folder: string): Promise<TenantContext | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(resolve(folder, file), 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  return loadTenantContext(text, file);
}
