import { describe, expect, test } from 'vitest';
import { openSession, tokenAddress } from '../../test/session.ts';
import { createClock, defaultWorld, SANDBOX_TENANT, type PublicKeyData, type World } from '../index.ts';

const ID = 'system-with-keys';
const ALGORITHMS = {
  RS384: {
    generate: {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-384',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    sign: { name: 'RSASSA-PKCS1-v1_5' },
  },
  ES384: { generate: { name: 'ECDSA', namedCurve: 'P-384' }, sign: { name: 'ECDSA', hash: 'SHA-384' } },
} as const;
type Algorithm = keyof typeof ALGORITHMS;

const now = (): number => createClock().now() / 1000;
const claims = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  iss: ID,
  sub: ID,
  aud: tokenAddress(),
  exp: now() + 240,
  jti: 'once',
  ...changes,
});

describe.each(['RS384', 'ES384'] as const)('private_key_jwt with %s', (algorithm) => {
  test('gets a token, but not twice with one assertion', async () => {
    const key = await sharedKey(algorithm);
    const session = openSession({ world: worldWith(key.publicKey) });
    const assertion = await key.sign(claims());
    const first = await ask(session, assertion);
    const second = await ask(session, assertion);
    expect([first.status, first.json.scope, second.status, second.json.error]).toEqual([
      200,
      'system/Account.read',
      401,
      'invalid_client',
    ]);
  });

  test.each([
    ['has expired', { exp: now() }],
    ['lives longer than five minutes', { exp: now() + 3600 }],
    ['has no expiry', { exp: undefined }],
    ['has no id', { jti: undefined }],
    ['is for another audience', { aud: 'https://elsewhere.test/token' }],
    ['has another subject', { sub: 'somebody' }],
    ['has another issuer', { iss: 'countercheck-system-v1', sub: 'countercheck-system-v1' }],
  ])('is refused when the assertion %s', async (_, changes) => {
    const key = await sharedKey(algorithm);
    const got = await ask(openSession({ world: worldWith(key.publicKey) }), await key.sign(claims(changes)));
    expect([got.status, got.json.error]).toEqual([401, 'invalid_client']);
  });

  test('is refused when another key signed', async () => {
    const [registered, other] = await Promise.all([sharedKey(algorithm), createKey(algorithm)]);
    const got = await ask(openSession({ world: worldWith(registered.publicKey) }), await other.sign(claims()));
    expect([got.status, got.json.error]).toEqual([401, 'invalid_client']);
  });
});

test('An assertion without a signature is refused', async () => {
  const key = await createKey('ES384');
  const unsigned = `${encode({ alg: 'none' })}.${encode(claims())}.`;
  for (const assertion of [unsigned, '', 'a.b', 'a.b.c', `${encode({ alg: 'ES384' })}.${encode([])}.AAAA`]) {
    const got = await ask(openSession({ world: worldWith(key.publicKey) }), assertion);
    expect([got.status, got.json.error]).toEqual([401, 'invalid_client']);
  }
});

function ask(session: ReturnType<typeof openSession>, assertion: string): ReturnType<typeof session.send> {
  const form = {
    grant_type: 'client_credentials',
    scope: 'system/Account.read',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return session.send(tokenAddress(), { method: 'POST', headers, body: new URLSearchParams(form).toString() });
}

function worldWith(key: PublicKeyData): World {
  const client = {
    id: ID,
    context: 'system',
    scopeVersion: 'v1',
    registeredScopes: ['system/Account.read'],
    tenants: [SANDBOX_TENANT],
    jwks: { keys: [key] },
  } as const;
  const world = defaultWorld();
  return { ...world, clients: [...world.clients, client] };
}

/** Making an RSA key takes long, so most tests share one. */
const shared = new Map<Algorithm, ReturnType<typeof createKey>>();
function sharedKey(algorithm: Algorithm): ReturnType<typeof createKey> {
  const known = shared.get(algorithm) ?? createKey(algorithm);
  shared.set(algorithm, known);
  return known;
}

async function createKey(
  algorithm: Algorithm,
): Promise<{ publicKey: PublicKeyData; sign: (claims: object) => Promise<string> }> {
  const { generate, sign } = ALGORITHMS[algorithm];
  const pair = await crypto.subtle.generateKey(generate, true, ['sign', 'verify']);
  const publicKey = { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)), kid: 'k1' } as PublicKeyData;
  return {
    publicKey,
    sign: async (payload) => {
      const signed = `${encode({ alg: algorithm, kid: 'k1', typ: 'JWT' })}.${encode(payload)}`;
      const signature = await crypto.subtle.sign(sign, pair.privateKey, new TextEncoder().encode(signed));
      return `${signed}.${Buffer.from(signature).toString('base64url')}`;
    },
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
