import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledScenarios, loadScenarios } from './bundled-scenarios.ts';
import { borderScenarios } from './scenario/border-scenarios.ts';
import { selectScenarios } from './scenario/select-scenarios.ts';

const text =
  'id: mine\ntitle: Mine\nposts: nothing\nsteps:\n  - read: { account: statement }\n    expect: { account-read: { status: 200 } }\n';

describe('the scenarios', () => {
  it('have the name of their file', () => {
    expect(bundledScenarios().filter(({ id, source }) => source !== `${id}.yaml`)).toEqual([]);
  });

  it('have each an id and a title of their own, the generated ones too', () => {
    const all = [...bundledScenarios(), ...borderScenarios()];
    const twice = (texts: readonly string[]) => texts.filter((each, index) => texts.indexOf(each) !== index);
    expect([twice(all.map(({ id }) => id)), twice(all.map(({ title }) => title))]).toEqual([[], []]);
  });

  it('are read from files and folders of one own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
    writeFileSync(join(folder, 'mine.yaml'), text);
    expect([folder, join(folder, 'mine.yaml')].map((path) => loadScenarios([path]).map(({ id }) => id))).toEqual([
      ['mine'],
      ['mine'],
    ]);
  });

  it('says in one line which file cannot be read', () => {
    expect(() => loadScenarios(['/nowhere/at-all.yaml'])).toThrow(
      'cannot read /nowhere/at-all.yaml (ENOENT): --scenarios takes a YAML file or a folder of them.',
    );
  });
});

describe('selectScenarios', () => {
  const all = bundledScenarios();
  it.each([
    ['an id', ['no-token'], ['no-token']],
    [
      'a glob',
      ['documented-c*-payment'],
      ['documented-card-payment', 'documented-cash-payment', 'documented-check-payment'],
    ],
    ['several patterns, in the order of the scenarios', ['no-token', 'account-by-id'], ['account-by-id', 'no-token']],
  ])('takes %s', (_, patterns, ids) => {
    expect(selectScenarios(all, patterns).map(({ id }) => id)).toEqual(ids);
  });

  it('takes all when nothing is chosen', () => {
    expect(selectScenarios(all, [])).toEqual(all);
  });

  it('suggests what was meant', () => {
    expect(() => selectScenarios(all, ['no-tokn'])).toThrow("no scenario 'no-tokn': did you mean no-token?");
  });
});
