import type { webcrypto } from 'node:crypto';
import type { ClientData, PublicKeyData } from '../world/world.ts';
import type { TokenProblem } from './token-error.ts';

/** Who asks for a token, or why that is not clear. */
export type ClientDecision = { readonly client: ClientData } | { readonly problem: TokenProblem };

/** What a signed assertion is checked against. */
export interface AssertionCheck {
  /** The addresses by which the token endpoint may be named. */
  readonly audiences: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** True the first time an id of an assertion is shown, false when it is shown again. */
  readonly isFirstUse: (id: string, expiresAt: number) => boolean;
}

interface SigningAlgorithm {
  readonly kty: string;
  readonly key: webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams;
  readonly verify: webcrypto.AlgorithmIdentifier | webcrypto.EcdsaParams;
}

const ALGORITHMS: Readonly<Record<string, SigningAlgorithm>> = {
  RS384: { kty: 'RSA', key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' }, verify: { name: 'RSASSA-PKCS1-v1_5' } },
  ES384: { kty: 'EC', key: { name: 'ECDSA', namedCurve: 'P-384' }, verify: { name: 'ECDSA', hash: 'SHA-384' } },
};

/** SMART backend services: an assertion may live five minutes; a little more for clocks that differ. */
const LONGEST_LIFE_SECONDS = 300 + 30;
const REFUSED: ClientDecision = { problem: { error: 'invalid_client', name: 'invalid-client-credentials' } };

/** Checks a `private_key_jwt` (RS384 or ES384): issuer and subject, audience, expiry, single use, signature by a registered key. */
export async function verifyAssertion(
  assertion: string,
  find: (id: string) => ClientData | undefined,
  check: AssertionCheck,
): Promise<ClientDecision> {
  const parts = assertion.split('.');
  const header = readPart(parts[0]);
  const claims = readPart(parts[1]);
  const signature = readBytes(parts[2]);
  if (parts.length !== 3 || header === undefined || claims === undefined || signature === undefined) return REFUSED;
  const client = find(String(claims['iss']));
  const algorithm = ALGORITHMS[String(header['alg'])];
  if (client === undefined || algorithm === undefined || !areClaimsRight(claims, client, check)) return REFUSED;
  const signed = new TextEncoder().encode(`${parts[0]}.${parts[1]}`);
  const keys = (client.jwks?.keys ?? []).filter(
    ({ kty, kid }) => kty === algorithm.kty && (header['kid'] === undefined || kid === header['kid']),
  );
  for (const key of keys) {
    if (await isSignedBy(key, algorithm, signature, signed)) {
      const firstUse = check.isFirstUse(`${client.id} ${String(claims['jti'])}`, Number(claims['exp']) * 1000);
      return firstUse ? { client } : REFUSED;
    }
  }
  return REFUSED;
}

function areClaimsRight(
  claims: Record<string, unknown>,
  client: ClientData,
  { audiences, now }: AssertionCheck,
): boolean {
  const { sub, aud, exp, jti } = claims;
  const named = Array.isArray(aud) ? aud : [aud];
  if (sub !== client.id || typeof jti !== 'string' || jti === '' || typeof exp !== 'number') return false;
  if (!named.some((audience) => typeof audience === 'string' && audiences.includes(audience))) return false;
  const lifeSeconds = exp - now / 1000;
  return lifeSeconds > 0 && lifeSeconds <= LONGEST_LIFE_SECONDS;
}

async function isSignedBy(
  key: PublicKeyData,
  algorithm: SigningAlgorithm,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('jwk', publicPart(key), algorithm.key, false, ['verify']);
    return await crypto.subtle.verify(algorithm.verify, imported, signature, signed);
  } catch {
    return false;
  }
}

/** Without `use`, `key_ops` and `alg`, which keep a key from being imported when they say something else. */
function publicPart({ kty, n, e, crv, x, y }: PublicKeyData): webcrypto.JsonWebKey {
  return (kty === 'RSA' ? { kty, n, e } : { kty, crv, x, y }) as webcrypto.JsonWebKey;
}

function readPart(part = ''): Record<string, unknown> | undefined {
  const bytes = readBytes(part);
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function readBytes(part = ''): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(part)) return undefined;
  try {
    return Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
