import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangeLevel } from '../../packages/conformance/src/index.ts';

/** A changeset: the step that it asks of each package it names, and what the changelog will say. */
export interface PendingChange {
  readonly file: string;
  readonly levels: ReadonlyMap<string, ChangeLevel>;
  readonly text: string;
}

const RISING: readonly ChangeLevel[] = ['none', 'patch', 'minor', 'major'];

/** The changesets that wait for the next release. @throws Error for one that cannot be read */
export function readPendingChanges(root: string): PendingChange[] {
  const folder = join(root, '.changeset');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .toSorted()
    .map((file) => parseChange(file, readFileSync(join(folder, file), 'utf8')));
}

/** @throws Error when it is no changeset */
export function parseChange(file: string, content: string): PendingChange {
  const [, head, text] = /^---\n([\s\S]*?)\n?---\n([\s\S]*)$/.exec(content) ?? [];
  if (head === undefined || text === undefined)
    throw new Error(`.changeset/${file} is no changeset: write one with "npm run changeset".`);
  const levels = head
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [, name, level] = /^['"]?([^'"]+)['"]?: *(none|patch|minor|major)$/.exec(line) ?? [];
      if (name === undefined)
        throw new Error(`.changeset/${file}: "${line}" names no package with patch, minor or major.`);
      return [name, level as ChangeLevel] as const;
    });
  return { file, levels: new Map(levels), text: text.trim() };
}

/** The largest step that changesets ask of a package. */
export function declaredLevel(changes: readonly PendingChange[], name: string): ChangeLevel {
  const ranks = changes.map(({ levels }) => RISING.indexOf(levels.get(name) ?? 'none'));
  return RISING[Math.max(0, ...ranks)] ?? 'none';
}
