import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every member of the type `RequirementId`, in its order. */
export function readRequirementIds(root: string): string[] {
  const text = readFileSync(join(root, 'packages/rules/src/requirement-id.ts'), 'utf8');
  return [...text.matchAll(/^ {2}\| '([^']+)'/gm)].map(([, id]) => id ?? '');
}

/** `tendered-covers-amount` as `tenderedCoversAmount`. */
export function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
