import { describe, expect, test } from 'vitest';
import { withoutSecrets } from './without-secrets.ts';

describe('text without secrets', () => {
  test.each([
    ['4111111111111111', '••••••••••••••••'],
    ['4111 1111 1111 1111', '•••• •••• •••• ••••'],
    ['card 4111-1111-1111-1111.', 'card ••••-••••-••••-••••.'],
    ['123456789012', '••••••••••••'],
    ['12345678901', '12345678901'],
    ['2024-06-15 at 12:00', '2024-06-15 at 12:00'],
    ['Authorization: Bearer abcdef, and more', 'Authorization: Bearer •••, and more'],
    ['Authorization: Basic YTpiYzEyMw==', 'Authorization: Basic •••'],
    ['a Basic resource', 'a Basic resource'],
    ['eyJhbGciOiJub25lIn0.eyJhIjoxfQ.', '•••'],
    ['RelatedPerson/5443-21 and Encounter/97953536', 'RelatedPerson/••• and Encounter/97953536'],
  ])('with %s is shown as %s', (text, expected) => {
    expect(withoutSecrets(text)).toBe(expected);
  });
});
