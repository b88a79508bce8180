import { parseObject } from './json-values.ts';

/** A token and what is known of it. */
export interface HeldToken {
  value: string;
  context: 'system' | 'user' | 'patient';
  /** null when nobody told. */
  scopes: readonly string[] | null;
  tenant: string | null;
  /** Epoch millis; null when nobody told. */
  expiresAt: number | null;
}

/** Reads what a token endpoint granted; undefined when the answer holds no token. */
export function readTokenResponse(
  body: string | null,
  context: HeldToken['context'],
  tenant: string,
  now: number,
): HeldToken | undefined {
  const answer = parseObject(body);
  const value = answer['access_token'];
  if (typeof value !== 'string' || value === '') return undefined;
  const scope = answer['scope'];
  const lifetime = answer['expires_in'];
  return {
    value,
    context,
    tenant,
    scopes: typeof scope === 'string' ? scope.split(' ').filter((each) => each !== '') : null,
    expiresAt: typeof lifetime === 'number' ? now + lifetime * 1000 : null,
  };
}
