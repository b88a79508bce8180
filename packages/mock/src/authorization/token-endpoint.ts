import { jsonAnswer, type Answer } from '../http/answer.ts';
import { refusal } from '../http/operation-outcome.ts';
import type { Policy } from '../policy.ts';
import type { ClientData } from '../world/world.ts';
import type { TokenContext } from './scopes.ts';
import { tokenProblemAnswer, type TokenProblem } from './token-error.ts';
import type { TokenStore } from './token-store.ts';
import type { ReadingOf } from '../reading-of.ts';

/** A request to the token endpoint of a tenant. */
export interface TokenRequest {
  readonly method: string;
  readonly url: URL;
  readonly tenant: string;
  readonly contentType: string | null;
  readonly authorization: string | null;
  readonly body: string;
  readonly now: number;
  readonly correlationId: string;
}

/** What the token endpoint works with. */
export interface TokenEndpoint {
  readonly policy: Policy;
  readonly readingOf: ReadingOf;
  readonly tokens: TokenStore;
  readonly isTenant: (id: string) => boolean;
  readonly findClient: (id: string) => ClientData | undefined;
  readonly isFirstUse: (assertionId: string, expiresAt: number, now: number) => boolean;
}

/** Answers a token request. */
export async function answerTokenRequest(request: TokenRequest, endpoint: TokenEndpoint): Promise<Answer> {
  if (request.method !== 'POST')
    return refusal(405, 'not-supported', 'The token endpoint takes POST only.', { allow: 'POST' });
  const decision = await decide(request, endpoint);
  if ('token' in decision) return jsonAnswer(200, decision.token, endpoint.policy.tokenHeaders());
  const place = {
    origin: request.url.origin,
    correlationId: request.correlationId,
    client: decision.client,
    tenant: request.tenant,
  };
  return tokenProblemAnswer(decision.problem, place);
}

type Decision = { readonly token: object } | { readonly problem: TokenProblem; readonly client?: string };

async function decide(request: TokenRequest, endpoint: TokenEndpoint): Promise<Decision> {
  const { policy, readingOf } = endpoint;
  const { now, url, tenant } = request;
  if (!policy.isFormEncoded(request.contentType))
    return { problem: { error: 'invalid_request', name: 'invalid-content-type' } };
  const form = new URLSearchParams(request.body);
  if (hasRepeats(form)) return { problem: { error: 'invalid_request', name: 'repeated-parameter' } };
  const identified = await policy.authenticateClient(
    { authorization: request.authorization, form, query: url.searchParams },
    endpoint.findClient,
    { audiences: audiencesOf(request), now, isFirstUse: (id, expiresAt) => endpoint.isFirstUse(id, expiresAt, now) },
    readingOf('AMB-85'),
  );
  if ('problem' in identified) return identified;
  const { client } = identified;
  const refused = (error: TokenProblem['error'], name: string): Decision => ({
    problem: { error, name },
    client: client.id,
  });
  if (!endpoint.isTenant(tenant) || !policy.isClientEnabled(client, tenant))
    return refused('invalid_grant', 'invalid-tenant');
  const grantType = form.get('grant_type');
  if (grantType === null || grantType === '') return refused('invalid_request', 'missing-grant-type');
  if (!policy.isGrantTypeSupported(grantType)) return refused('unsupported_grant_type', 'unsupported-grant-type');
  const context = policy.contextOfGrant(grantType, client);
  if (context === undefined) return refused('unauthorized_client', 'grant-type-not-allowed');
  const scopes = policy.grantScopes(
    { scope: form.get('scope'), registered: client.registeredScopes, context },
    readingOf,
  );
  if ('problem' in scopes) return { ...scopes, client: client.id };
  return { token: issue(endpoint, { tenant, client: client.id, context, scopes: scopes.granted }, now) };
}

function issue(
  { policy, tokens }: TokenEndpoint,
  facts: { tenant: string; client: string; context: TokenContext; scopes: readonly string[] },
  now: number,
): object {
  const seconds = policy.tokenLifetimeSeconds();
  const token = tokens.issue({ ...facts, expiresAt: now + seconds * 1000 }, now);
  return policy.tokenResponse(token.value, facts.scopes, seconds);
}

/** An assertion may name the endpoint it is sent to, with or without the host in the path, or the issuer. */
function audiencesOf({ url, tenant }: TokenRequest): string[] {
  const issuer = `${url.origin}/tenants/${tenant}`;
  return [url.origin + url.pathname, `${issuer}/protocols/oauth2/profiles/smart-v1/token`, issuer];
}

function hasRepeats(form: URLSearchParams): boolean {
  const names = [...form.keys()];
  return new Set(names).size !== names.length;
}
