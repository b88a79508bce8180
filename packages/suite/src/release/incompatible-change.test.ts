import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cutRelease } from '../../../../scripts/release/cut-release.ts';
import { readRulesVersion, tarballOf } from '../../../../scripts/release/released-packages.ts';
import { repositoryRoot } from '../repository.ts';

vi.setConfig({ testTimeout: 180_000 });

const SOURCES = new URL('../../../rules/src/index.ts', import.meta.url).href;
/** Refuses cash payments that are accepted. */
const INCOMPATIBLE = `export * from '${SOURCES}';
import { createValidator as create } from '${SOURCES}';
const finding = { rule: 'amount-required', severity: 'error', path: 'Basic', pointer: '', message: 'No.', remedy: 'Yes.', args: {} };
export const createValidator = (options) => {
  const validator = create(options);
  return {
    validateText(text) {
      const result = validator.validateText(text);
      return result.valid && String(text).includes('"CASH"') ? { valid: false, findings: [finding] } : result;
    },
  };
};`;

let root = '';

/** A repository of the rules alone, whose last release is the one that is kept in this one. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'countercheck-incompatible-'));
  const version = readRulesVersion(repositoryRoot);
  const folder = join(root, 'packages/rules');
  mkdirSync(join(folder, 'src'), { recursive: true });
  mkdirSync(join(root, 'apps'));
  mkdirSync(join(root, '.changeset'));
  cpSync(tarballOf(repositoryRoot, version), tarballOf(root, version), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: '@countercheck/rules', version }));
  writeFileSync(join(folder, 'src/index.ts'), INCOMPATIBLE);
  symlinkSync(join(repositoryRoot, 'packages/rules/vectors'), join(folder, 'vectors'));
});

afterAll(() => rmSync(root, { recursive: true }));

test('A release of rules that refuse what they accepted is refused as a patch, and nothing is written', async () => {
  writeFileSync(join(root, '.changeset/change.md'), "---\n'@countercheck/rules': patch\n---\n\nA small thing.\n");
  const cut = await cutRelease(root, { again: false });
  const refused = 'refused' in cut ? cut.refused : 'cut';
  const version = readRulesVersion(repositoryRoot);
  expect(refused.split('\n')[0]).toBe(
    `The rules judge otherwise than ${version}, and the changesets say patch: add one for '@countercheck/rules' with "npm run changeset", of the step that docs/versioning.md asks for, or take the change back.`,
  );
  expect(refused).toMatch(
    /^accepted, now refused: \d+ samples \(default, strict, lenient\)\n {2}\+ amount-required \(error\)$/m,
  );
  expect(readFileSync(join(root, 'packages/rules/package.json'), 'utf8')).toContain(version);
});

test('A release without a changeset is refused', async () => {
  rmSync(join(root, '.changeset/change.md'));
  expect(await cutRelease(root, { again: false })).toEqual({
    refused: 'No changeset waits for a release: write one with "npm run changeset".',
  });
});
