/**
 * `0` all is well · `1` findings at error level, failed scenarios, a required requirement not shown, or nothing exercised ·
 * `2` usage or configuration · `3` server unreachable or authorization failed · `4` the outcome of a create is unknown · `130` interrupted.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

const WORST_FIRST: readonly ExitCode[] = [2, 4, 3, 1, 130, 0];

/** The code that a script must see when several hold. */
export function worstExitCode(codes: Iterable<ExitCode>): ExitCode {
  const held = new Set(codes);
  return WORST_FIRST.find((code) => held.has(code)) ?? 0;
}
