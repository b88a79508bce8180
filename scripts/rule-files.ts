import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of packages/rules/src that hold rules, one a file. */
export const subjectFolders = ['payload', 'exchange', 'account', 'authorization', 'client', 'batch'] as const;

/** The ids of the rules in a folder, in order: files that are named as a requirement. */
export function listRuleIds(source: string, folder: string, ids: ReadonlySet<string>): string[] {
  if (!existsSync(join(source, folder))) return [];
  return readdirSync(join(source, folder))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((id) => ids.has(id))
    .toSorted();
}
