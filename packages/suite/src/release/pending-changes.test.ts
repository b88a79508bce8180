import { expect, test } from 'vitest';
import { declaredLevel, parseChange } from '../../../../scripts/release/pending-changes.ts';

test('A changeset says the step of each package', () => {
  const { levels, text } = parseChange(
    'one.md',
    '---\n\'countercheck\': minor\n"@countercheck/rules": patch\n---\n\nSomething.\n\nAnd more.\n',
  );
  expect([[...levels], text]).toEqual([
    [
      ['countercheck', 'minor'],
      ['@countercheck/rules', 'patch'],
    ],
    'Something.\n\nAnd more.',
  ]);
});

test('The largest step that is asked of a package counts, and that of another package does not', () => {
  const changes = [
    parseChange('one.md', "---\n'@countercheck/rules': patch\n'countercheck': major\n---\nA\n"),
    parseChange('two.md', "---\n'@countercheck/rules': minor\n---\nB\n"),
    parseChange('three.md', '---\n---\nNothing for anybody.\n'),
  ];
  expect(
    ['@countercheck/rules', 'countercheck', '@countercheck/mock'].map((name) => declaredLevel(changes, name)),
  ).toEqual(['minor', 'major', 'none']);
});

test.each([
  ['text without a head', 'Hello.\n', '.changeset/x.md is no changeset: write one with "npm run changeset".'],
  [
    'a step that does not exist',
    "---\n'countercheck': huge\n---\nA\n",
    '.changeset/x.md: "\'countercheck\': huge" names no package with patch, minor or major.',
  ],
])('%s is not taken for a changeset', (_, content, message) => {
  expect(() => parseChange('x.md', content)).toThrow(message);
});
