import * as rules from '@countercheck/rules';
import { expect, test, vi } from 'vitest';
import { diffWithRelease, refuseStep } from '../../../../scripts/release/behaviour.ts';
import { declaredLevel, readPendingChanges } from '../../../../scripts/release/pending-changes.ts';
import { readRulesVersion } from '../../../../scripts/release/released-packages.ts';
import { repositoryRoot } from '../repository.ts';

vi.setConfig({ testTimeout: 180_000 });

test('Whatever is judged otherwise than by the last release has a changeset of the step that the policy asks for', async () => {
  const released = readRulesVersion(repositoryRoot);
  const diff = await diffWithRelease(repositoryRoot, released, { version: 'the working tree', rules });
  const declared = declaredLevel(readPendingChanges(repositoryRoot), '@countercheck/rules');
  expect(diff.samples).toBeGreaterThan(2000);
  expect(refuseStep(diff, declared) ?? 'nothing to refuse').toBe('nothing to refuse');
});

test('A released version that is not kept in the repository is asked for, not passed over', async () => {
  await expect(diffWithRelease(repositoryRoot, '0.0.7', { version: 'the working tree', rules })).rejects.toThrow(
    'releases/countercheck-rules-0.0.7.tgz is missing',
  );
});

test('A new id asks for a minor step, and no changeset at all is too small', () => {
  const diff = {
    from: '0.1.0',
    to: '0.2.0',
    level: 'minor',
    samples: 1,
    added: ['x'],
    removed: [],
    flips: [],
  } as const;
  const refusals = (['none', 'patch', 'minor', 'major'] as const).map((declared) =>
    refuseStep(diff, declared)?.slice(0, 80),
  );
  expect(refusals).toEqual([
    expect.stringContaining('no changeset says so'),
    expect.stringContaining('the changesets say patch'),
    undefined,
    undefined,
  ]);
});
