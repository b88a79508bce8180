import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ChangeLevel,
  diffRules,
  diffSamples,
  isEnough,
  loadRules,
  renderRulesDiff,
  type RulesDiff,
  type RulesVersion,
  type Sample,
  vectorSamples,
} from '../../packages/conformance/src/index.ts';
import { tarballOf } from './released-packages.ts';

const VECTORS = 'packages/rules/vectors';

/** Every vector of the working tree. */
export function readVectorSamples(root: string): Sample[] {
  return ['payload', 'exchange'].flatMap((subject) =>
    readdirSync(join(root, VECTORS, subject))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => vectorSamples(JSON.parse(readFileSync(join(root, VECTORS, subject, file), 'utf8')))),
  );
}

/**
 * What the working tree judges otherwise than a released version: vectors, borders and payloads generated from both.
 * @throws Error when the released version is not kept in the repository
 */
export async function diffWithRelease(root: string, version: string, working: RulesVersion): Promise<RulesDiff> {
  const tarball = tarballOf(root, version);
  if (!existsSync(tarball))
    throw new Error(
      `releases/countercheck-rules-${version}.tgz is missing, by which the next release is judged: restore it, or cut the release of ${version} again with "npm run release:cut -- --again".`,
    );
  const released = await loadRules(tarball);
  return diffRules(released, working, diffSamples(released, working, readVectorSamples(root)));
}

/** Why the changesets do not do for what changed; `undefined` when they do. */
export function refuseStep(diff: RulesDiff, declared: ChangeLevel): string | undefined {
  if (isEnough(declared, diff.level, diff.from)) return undefined;
  const has = declared === 'none' ? 'no changeset says so' : `the changesets say ${declared}`;
  return [
    `The rules judge otherwise than ${diff.from}, and ${has}: add one for '@countercheck/rules' with "npm run changeset", of the step that docs/versioning.md asks for, or take the change back.`,
    '',
    renderRulesDiff(diff, 'pretty'),
  ].join('\n');
}
