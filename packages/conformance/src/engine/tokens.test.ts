import { expect, it } from 'vitest';
import { runAgainst } from '../../test/run-against.ts';
import { readScenario } from '../scenario/read-scenario.ts';

const SCOPE = 'system/Account.rs';
const scenario = readScenario(
  `id: a\ntitle: A\nposts: nothing\nsteps:\n  - token: { client: system-v2, scopes: [${SCOPE}] }\n    expect: { scope-granted-subset: { granted: [${SCOPE}] } }\n`,
  'a.yaml',
);
const token = () =>
  Response.json(
    { access_token: 'a-token-0123456789', token_type: 'Bearer', expires_in: 570, scope: SCOPE },
    { headers: { 'cache-control': 'no-store', pragma: 'no-cache' } },
  );

it.each([
  ['nothing is known of its registration', undefined, 'pass'],
  ['it is registered for them', [SCOPE], 'pass'],
  ['it is registered for others', ['system/Basic.c'], 'fail'],
])(
  'what is granted to a further application is right or wrong by its own registration: %s',
  async (_, registered, outcome) => {
    const further = { clientId: 'v2', clientSecret: 'its-secret', scopes: [SCOPE] };
    const { result } = await runAgainst({
      behaviour: { token },
      scenario,
      changes: {
        registeredScopes: ['system/Basic.write', 'system/Account.read'],
        clients: { 'system-v2': { ...further, ...(registered && { registeredScopes: registered }) } },
      },
    });
    expect(result.outcome).toBe(outcome);
  },
);
