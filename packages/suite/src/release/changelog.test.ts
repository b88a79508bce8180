import { expect, test } from 'vitest';
import { appendToNewest, mergeNewest, newestSection, versionsOf } from '../../../../scripts/release/changelog.ts';

const AGAIN = `# countercheck

## 0.2.0

### Minor Changes

- Third.

### Patch Changes

- Small.

## 0.2.0

### Major Changes

- Large.

### Minor Changes

- First.
- Third.
- Second.
  On two lines.

## 0.1.0

- Start.
`;

const MERGED = `# countercheck

## 0.2.0

### Major Changes

- Large.

### Minor Changes

- Third.
- First.
- Second.
  On two lines.

### Patch Changes

- Small.

## 0.1.0

- Start.
`;

test('A release that is cut again has one section with what both cuts tell', () => {
  expect(mergeNewest(AGAIN)).toBe(MERGED);
});

test('The newest section ends where the one before begins', () => {
  expect(newestSection(MERGED)).toBe(MERGED.slice(MERGED.indexOf('## 0.2.0'), MERGED.indexOf('\n\n## 0.1.0')));
  expect(versionsOf(MERGED)).toEqual(['0.2.0', '0.1.0']);
});

test('What is added to the newest section stands before the one before', () => {
  expect(appendToNewest(MERGED, '### More\n\n- Flips.\n')).toBe(
    MERGED.replace('- Small.\n', '- Small.\n\n### More\n\n- Flips.\n'),
  );
});
