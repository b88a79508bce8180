import type { Randomness } from '../randomness.ts';
import type { TokenContext } from './scopes.ts';

/** An access token that was given out. */
export interface AccessToken {
  readonly value: string;
  readonly tenant: string;
  readonly client: string;
  readonly context: TokenContext;
  readonly scopes: readonly string[];
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** The tokens in circulation. Opaque: nothing can be read from their text. */
export interface TokenStore {
  issue(token: Omit<AccessToken, 'value'>, now: number): AccessToken;
  find(value: string): AccessToken | undefined;
}

/** Beyond this many, expired tokens are swept, and the oldest one goes if none had expired. */
const MOST_TOKENS = 10_000;

/** Keeps tokens beyond the life of the process. */
export interface TokenKeeper {
  loadTokens(): readonly AccessToken[];
  keepToken(token: AccessToken): void;
}

export function createTokenStore(randomness: Randomness, keeper: Partial<TokenKeeper> = {}): TokenStore {
  const kept = keeper.loadTokens?.().slice(-MOST_TOKENS) ?? [];
  const tokens = new Map(kept.map((token) => [token.value, token]));
  return {
    issue: (facts, now) => {
      if (tokens.size >= MOST_TOKENS) sweep(tokens, now);
      const token: AccessToken = { ...facts, value: `mock-token-${randomness.hex(32)}` };
      tokens.set(token.value, token);
      keeper.keepToken?.(token);
      return token;
    },
    find: (value) => tokens.get(value),
  };
}

function sweep(tokens: Map<string, AccessToken>, now: number): void {
  for (const [value, { expiresAt }] of tokens) if (expiresAt <= now) tokens.delete(value);
  const [oldest] = tokens.keys();
  if (tokens.size >= MOST_TOKENS && oldest !== undefined) tokens.delete(oldest);
}
