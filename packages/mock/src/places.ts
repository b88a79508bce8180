import { RegExpRouter } from 'hono/router/reg-exp-router';
import { answerTokenRequest, type TokenEndpoint } from './authorization/token-endpoint.ts';
import { answerFhir } from './fhir/answer-fhir.ts';
import type { Shared } from './fhir/call.ts';
import { readLenientForm } from './fhir/lenient-forms.ts';
import type { Host } from './fhir/route-rules.ts';
import { findRoute, type ExchangeKind } from './fhir/routes.ts';
import { jsonAnswer, pageAnswer, textAnswer, type Answer } from './http/answer.ts';
import type { Arrival } from './http/arrival.ts';
import type { Body } from './http/body.ts';
import { refusal } from './http/operation-outcome.ts';

/** A request that has come in, read. */
export interface Incoming extends Pick<Arrival, 'address' | 'headers'> {
  readonly arrival: Arrival;
  /** As it is meant. */
  readonly method: string;
  /** `null` when it is longer than the mock takes. */
  readonly body: Body | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface Answered {
  readonly kind: ExchangeKind;
  readonly answer: Answer;
}

/** What stands at an address of the mock. */
export type Place = (incoming: Incoming) => Promise<Answered> | Answered;

/** What the places work with. */
export interface Surroundings extends Pick<TokenEndpoint, 'findClient' | 'isFirstUse'> {
  readonly shared: Shared;
  /** The page for people, at the root of that origin. */
  readonly renderPage: (origin: string) => string;
}

/** Makes the function that finds what stands at a path. There is always something: what is unknown answers 404. */
export function createPlaces(surroundings: Surroundings): (path: string) => Place {
  const router = new RegExpRouter<Place>();
  const put = (path: string, place: Place): void => router.add('ALL', path, place);
  put('/r4/:tenant/*', (incoming) => answerUnderRoot(incoming, 'secure', surroundings.shared));
  put('/open/r4/:tenant/*', (incoming) => answerUnderRoot(incoming, 'open', surroundings.shared));
  put('/tenants/:tenant/hosts/:host/protocols/oauth2/profiles/smart-v1/token', (incoming) =>
    answerToken(incoming, surroundings),
  );
  put('/tenants/:tenant/protocols/oauth2/profiles/smart-v1/token', (incoming) => answerToken(incoming, surroundings));
  for (const path of NOT_BUILT) put(path, () => other(refusal(501, 'not-supported', NO_BROWSER_FLOW)));
  put('/jwk', () => other(jsonAnswer(200, { keys: [] })));
  put('/errors/:urn/instances/:instance', () =>
    other(textAnswer(200, 'The name of this problem is in the address of this page.')),
  );
  put('/', ({ address }) => other(pageAnswer(surroundings.renderPage(address.origin))));
  const nowhere: Place = () => other(refusal(404, 'not-found', 'Nothing at this address.'));
  return (path) => router.match('ALL', path)[0][0]?.[0] ?? nowhere;
}

/** Addresses that smart-configuration names and the mock does not serve. */
const NOT_BUILT = [
  '/tenants/:tenant/protocols/oauth2/profiles/smart-v1/personas/:persona/authorize',
  '/tenants/:tenant/protocols/oauth2/profiles/smart-v1/token/revoke',
  '/tenants/:tenant/personas/:persona/my-authorizations',
  '/tokeninfo',
];
const NO_BROWSER_FLOW =
  'The mock has no browser flow, no revocation and no introspection; user and patient tokens come from its test grant.';

function answerUnderRoot({ address, headers, method, body, now }: Incoming, host: Host, shared: Shared): Answered {
  const [tenantId = '', ...segments] = address.pathname.split('/').slice(host === 'open' ? 3 : 2);
  const root = `${address.origin}${host === 'open' ? '/open' : ''}/r4/${tenantId}`;
  const call = readLenientForm(
    { host, tenantId, segments, method, address, root, headers, body, now },
    shared.readingOf,
  );
  const route = findRoute(call);
  return { kind: route.kind, answer: answerFhir(call, route, shared) };
}

async function answerToken(
  { address, headers, method, body, now }: Incoming,
  { shared, findClient, isFirstUse }: Surroundings,
): Promise<Answered> {
  const { policy, readingOf, tokens, tenants, randomness } = shared;
  if (body === null)
    return { kind: 'token', answer: refusal(413, 'too-long', `A body holds at most ${shared.maxBodyBytes} bytes.`) };
  const tokenRequest = {
    method,
    url: address.url,
    tenant: address.pathname.split('/')[2] ?? '',
    contentType: headers['content-type'] ?? null,
    authorization: headers['authorization'] ?? null,
    body: body.text.replace(/^\ufeff/, ''),
    now,
    correlationId: randomness.uuid(),
  };
  const isTenant = (id: string): boolean => tenants.has(id);
  return {
    kind: 'token',
    answer: await answerTokenRequest(tokenRequest, { policy, readingOf, tokens, isTenant, findClient, isFirstUse }),
  };
}

function other(answer: Answer): Answered {
  return { kind: 'other', answer };
}
