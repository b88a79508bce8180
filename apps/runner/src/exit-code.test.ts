import { expect, test } from 'vitest';
import { worstExitCode } from './exit-code.ts';

test('of several exit codes the one that matters most is taken', () => {
  expect(worstExitCode([])).toBe(0);
  expect(worstExitCode([0, 130])).toBe(130);
  expect(worstExitCode([130, 1])).toBe(1);
  expect(worstExitCode([1, 3])).toBe(3);
  expect(worstExitCode([3, 4])).toBe(4);
  expect(worstExitCode([4, 2, 0, 1, 3, 130])).toBe(2);
});
