import { afterEach, expect, test, vi } from 'vitest';
import { createValidator } from './index.ts';

const TWICE = '{ "resourceType": "Basic", "created": "2024-06-15", "created": "2024-06-16" }';

afterEach(() => vi.restoreAllMocks());

test('A body that was parsed before is not parsed again, and judged as if it was', () => {
  const validator = createValidator();
  const expected = validator.validateText(TWICE);
  const parsed: unknown = JSON.parse(TWICE);
  const parse = vi.spyOn(JSON, 'parse');
  expect(validator.validateText(TWICE, parsed)).toEqual(expected);
  expect(parse).not.toHaveBeenCalled();
  expect(expected.findings.map(({ rule }) => rule)).toContain('duplicate-member-forbidden');
});
