import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ChangeLevel,
  renderRulesDiff,
  type RulesDiff,
  type RulesModule,
} from '../../packages/conformance/src/index.ts';
import { diffWithRelease, refuseStep } from './behaviour.ts';
import { appendToNewest, mergeNewest, versionsOf } from './changelog.ts';
import { declaredLevel, readPendingChanges } from './pending-changes.ts';
import { listPackages, readRulesVersion, setVersion, tarballOf } from './released-packages.ts';

const RULES = '@countercheck/rules';
/** The version of a package that was never released. */
const NONE = '0.0.0';

/** What a cut has made, or why it made nothing. */
export type Cut =
  | { readonly refused: string }
  | { readonly from: string; readonly to: string; readonly tarball: string; readonly diff: RulesDiff | undefined };

/**
 * Turns the changesets into versions and changelogs, and keeps the rules of the new version in `releases/`.
 * `again` makes the last release anew, with what has changed since, as long as it was not published.
 */
export async function cutRelease(root: string, { again }: { readonly again: boolean }): Promise<Cut> {
  const current = readRulesVersion(root);
  const from = again ? versionBefore(root, current) : current;
  const changes = readPendingChanges(root);
  if (!again && changes.length === 0)
    return { refused: 'No changeset waits for a release: write one with "npm run changeset".' };
  const rules = (await import(pathToFileURL(join(root, 'packages/rules/src/index.ts')).href)) as RulesModule;
  const diff = from === NONE ? undefined : await diffWithRelease(root, from, { version: 'the working tree', rules });
  const declared = again
    ? largest(declaredLevel(changes, RULES), stepBetween(from, current))
    : declaredLevel(changes, RULES);
  const reason = diff && refuseStep(diff, declared);
  if (reason !== undefined) return { refused: reason };

  if (again) rmSync(tarballOf(root, current), { force: true });
  raiseVersions(root, from, again, changes.length > 0);
  const to = readRulesVersion(root);
  if (diff !== undefined && diff.flips.length > 0) noteFlips(root, { ...diff, to });
  nameVersion(root, current, to);
  run(root, 'tsx', ['--conditions=@countercheck/source', 'scripts/generate.ts']);
  return { from, to, tarball: packRules(root, to), diff };
}

function versionBefore(root: string, current: string): string {
  const changelog = join(root, 'packages/rules/CHANGELOG.md');
  if (!existsSync(changelog)) return current;
  const versions = versionsOf(readFileSync(changelog, 'utf8'));
  return versions[versions.indexOf(current) + 1] ?? NONE;
}

function raiseVersions(root: string, from: string, again: boolean, isChanged: boolean): void {
  if (!isChanged) return;
  const current = readRulesVersion(root);
  if (again) for (const one of listPackages(root)) setVersion(one, from);
  run(root, 'changeset', ['version']);
  if (!again) return;
  const raised = readRulesVersion(root);
  // What came since may ask for a smaller step than the release that is cut again.
  const to = isLater(current, raised) ? current : raised;
  for (const one of listPackages(root)) {
    setVersion(one, to);
    const changelog = join(one.folder, 'CHANGELOG.md');
    const text = existsSync(changelog) ? readFileSync(changelog, 'utf8') : '';
    const [, second] = versionsOf(text);
    const merged = second !== undefined && second !== from ? mergeNewest(text) : text;
    if (text !== '') writeFileSync(changelog, merged.replace(`## ${raised}\n`, `## ${to}\n`));
  }
}

function isLater(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) > 0;
}

function noteFlips(root: string, diff: RulesDiff): void {
  const changelog = join(root, 'packages/rules/CHANGELOG.md');
  const text = readFileSync(changelog, 'utf8').replace(
    /^### What is judged otherwise[\s\S]*?(?=^#{2,3} |(?![\s\S]))/m,
    '',
  );
  writeFileSync(changelog, appendToNewest(text, renderRulesDiff(diff, 'markdown')));
}

/** Brings the first line of what commands print up to date in the pages. */
function nameVersion(root: string, from: string, to: string): void {
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
  for (const page of pages.filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(root, page), 'utf8');
    const renamed = text.replaceAll(`countercheck ${from} `, `countercheck ${to} `);
    if (renamed !== text) writeFileSync(join(root, page), renamed);
  }
}

function packRules(root: string, version: string): string {
  const folder = join(root, 'packages/rules');
  mkdirSync(join(root, 'releases'), { recursive: true });
  run(folder, 'tsdown', []);
  run(folder, 'pnpm', ['pack', '--pack-destination', join(root, 'releases')]);
  return tarballOf(root, version);
}

function run(folder: string, command: string, args: readonly string[]): void {
  const PATH = `${join(import.meta.dirname, '../../node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  execFileSync(command, args, { cwd: folder, env: { ...process.env, PATH }, stdio: ['ignore', 'ignore', 'inherit'] });
}

function stepBetween(from: string, to: string): ChangeLevel {
  const [before, now] = [from, to].map((version) => version.split('.'));
  const index = (now ?? []).findIndex((part, position) => part !== before?.[position]);
  return (['major', 'minor', 'patch'] as const)[index] ?? 'none';
}

function largest(a: ChangeLevel, b: ChangeLevel): ChangeLevel {
  const rising: readonly ChangeLevel[] = ['none', 'patch', 'minor', 'major'];
  return rising.indexOf(a) > rising.indexOf(b) ? a : b;
}
