import { constant } from 'fast-check';
import type { FuzzSource } from './fuzz-case.ts';
import { readReplayToken } from './replay-token.ts';

/** @throws UsageError when it is no token */
export function replaySource(token: string): FuzzSource {
  const body = readReplayToken(token);
  return {
    subject: { id: 'replayed', title: 'a replayed payload', requirement: 'create-status-201' },
    bodies: () => constant(body),
  };
}
