import { setImmediate } from 'node:timers/promises';
import type {
  AdditionalClient,
  AdditionalClientName,
  Arrangement,
  EmbeddedWorld,
  ServerUnderTest,
} from '@countercheck/conformance';
import {
  arrangeWorld,
  type ClientDescription,
  createClock,
  createMock,
  createRandomness,
  defaultWorld,
  type Mock,
} from '@countercheck/mock';
import type { ReadingOptions } from '@countercheck/rules';

const TIMEOUT_SECONDS = 30;

/** Which application of the mock plays which part. */
const PARTS: readonly (readonly [AdditionalClientName, string])[] = [
  ['system-v2', 'countercheck-system-v2'],
  ['system-trimmed', 'countercheck-system-without-financial-transaction'],
  ['provider', 'countercheck-provider'],
  ['patient', 'countercheck-patient'],
];

export interface EmbeddedMockOptions extends ReadingOptions {
  /** Ids of ways to be wrong, to see whether they are noticed. */
  readonly deviations?: readonly string[];
}

/** The mock within this process: each scenario gets a world of its own. */
export function embeddedMock(
  name: string,
  options: EmbeddedMockOptions,
): Extract<ServerUnderTest, { kind: 'embedded-mock' }> {
  return {
    kind: 'embedded-mock',
    name,
    async openWorld(arrangement, { scenario, seed }) {
      // Without a socket nothing else would let the process hear Ctrl-C before the run is over.
      await setImmediate();
      return openWorld(arrangement, `${seed} ${scenario}`, options);
    },
  };
}

function openWorld(
  { clock: instant, ...arrangement }: Arrangement,
  seed: string,
  options: EmbeddedMockOptions,
): EmbeddedWorld {
  const clock = createClock(instant);
  const world = arrangeWorld(defaultWorld(), arrangement);
  const mock = createMock({ ...options, world, clock, randomness: createRandomness(seed) });
  return {
    configuration: configurationOf(mock),
    fetch: (request) => mock.fetch(request),
    now: () => clock.now(),
    advance: (millis) => clock.advance(millis),
    tokenFor: (context) => askForToken(mock, context),
  };
}

function configurationOf(mock: Mock): EmbeddedWorld['configuration'] {
  const { baseUrl, openBaseUrl, tokenUrl, clients, fixtures, otherTenant } = mock.describe();
  const [first] = clients;
  if (first?.secret === undefined) throw new Error('The default world has no system application with a secret.');
  const tenant = mock.tenantContext();
  return {
    baseUrl,
    openBaseUrl,
    tokenUrl,
    clientId: first.id,
    clientSecret: first.secret,
    scopes: first.registeredScopes,
    registeredScopes: first.registeredScopes,
    writes: 'allowed',
    limits: {},
    timeoutSeconds: TIMEOUT_SECONDS,
    fixtures,
    clients: additionalClients(clients, first),
    tenant,
    ...(otherTenant !== undefined && { otherTenant, secondTenant: otherTenant }),
    ...(tenant.timeZone !== undefined && { timeZone: tenant.timeZone }),
  };
}

/** The trimmed application asks for what the first one gets; the others for all that they are registered for. */
function additionalClients(
  clients: readonly ClientDescription[],
  first: ClientDescription,
): Partial<Record<AdditionalClientName, AdditionalClient>> {
  return Object.fromEntries(
    PARTS.flatMap(([part, id]) => {
      const client = clients.find((candidate) => candidate.id === id);
      if (client?.secret === undefined) return [];
      const scopes = part === 'system-trimmed' ? first.registeredScopes : client.registeredScopes;
      return [
        [part, { clientId: client.id, clientSecret: client.secret, scopes, registeredScopes: client.registeredScopes }],
      ];
    }),
  );
}

async function askForToken(
  mock: Mock,
  context: 'user' | 'patient',
): Promise<{ token: string; scopes: readonly string[] }> {
  const { tokenUrl, clients, testGrant } = mock.describe();
  const client = clients.find((candidate) => candidate.context === context);
  if (client === undefined) throw new Error(`The default world has no application in ${context} context.`);
  const response = await mock.fetch(
    new Request(tokenUrl, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: testGrant.grantType,
        scope: client.registeredScopes.join(' '),
      }).toString(),
    }),
  );
  const body: unknown = await response.json();
  const { access_token: token, scope } = body as { access_token?: unknown; scope?: unknown };
  if (typeof token !== 'string') throw new Error(`The mock gave no token in ${context} context (${response.status}).`);
  return { token, scopes: typeof scope === 'string' ? scope.split(' ') : [] };
}
