import { basePayload, UsageError } from '@countercheck/rules';
import { describe, expect, it } from 'vitest';
import { readReplayToken, writeReplayToken } from './replay-token.ts';

const payload = JSON.stringify(basePayload('cash-payment').resource);

describe('a replay token', () => {
  it.each([payload, '', 'no JSON', '\uFEFF{}', '{"a":"\u0000é😀"}', `${payload} `])(
    'holds the body as it was: %j',
    (body) => {
      expect(readReplayToken(writeReplayToken(body))).toBe(body);
    },
  );

  it('is short for a transaction', () => {
    expect(writeReplayToken(payload).length).toBeLessThan(120);
  });

  it('of an earlier release can still be read', () => {
    expect(readReplayToken('c1.ePnyBotDw1Eq1AIAcIYIpw')).toBe('{"resourceType":"Basic"}');
  });

  it.each(['', 'c1.', 'c2.abc', 'c1.!!!!', writeReplayToken(payload).slice(0, -4), 'c1.AAAA'])(
    'that is none is told so in one line: %j',
    (token) => {
      expect(() => readReplayToken(token)).toThrow(
        new UsageError(
          'REPLAY_TOKEN_INVALID',
          "this is no replay token: copy it whole from the output or the report of 'countercheck fuzz'.",
        ),
      );
    },
  );
});
