import { parseObject } from './json-values.ts';
import { rootOfTenant, tenantOf, type WhichTenant } from '../configuration/server-configuration.ts';
import type { TokenStep } from '../scenario/scenario.ts';
import { clientAssertion } from './client-assertion.ts';
import { readTokenResponse, type HeldToken } from './held-token.ts';
import type { Exchanged, Session } from './session.ts';

const RENEW_BEFORE_MILLIS = 60_000;
const NEVER_A_CLIENT = '00000000-0000-4000-8000-000000000001';

/** The tokens of one session; each is asked for once and kept until shortly before it expires. */
export class Tokens {
  readonly #session: Session;
  #system: Promise<HeldToken | Exchanged | undefined> | undefined;
  #held: HeldToken | undefined;
  #assertions = 0;
  /** The request for the token endpoint that was not answered. */
  #undiscovered: Exchanged | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The application's own token; otherwise the exchange that did not yield one, or undefined when there is nowhere to ask. */
  async system(): Promise<HeldToken | Exchanged | undefined> {
    const { expiresAt } = this.#held ?? {};
    if (this.#held && (typeof expiresAt !== 'number' || this.#session.now() < expiresAt - RENEW_BEFORE_MILLIS))
      return this.#held;
    this.#system ??= this.#obtain().finally(() => (this.#system = undefined));
    return this.#system;
  }

  /** A token in the context of a person, as the configuration or the embedded mock gives it. */
  async personal(context: 'user' | 'patient'): Promise<HeldToken | undefined> {
    const { configuration, options } = this.#session;
    if (options.world) {
      const { token, scopes } = await options.world.tokenFor(context);
      options.redactor.addSecret(token);
      return { value: token, context, scopes, tenant: tenantOf(configuration.baseUrl), expiresAt: null };
    }
    const value = context === 'user' ? configuration.userToken : configuration.patientToken;
    return value === undefined ? undefined : { value, context, scopes: null, tenant: null, expiresAt: null };
  }

  /** Sends the token request that a step describes; `scenario` null: for the application's own use, not judged. */
  async request(
    step: TokenStep,
    scenario: string | null,
  ): Promise<{ exchanged: Exchanged; token: HeldToken | undefined } | undefined> {
    const tokenUrl = await this.#tokenUrlOf(step.tenant ?? 'own');
    if (tokenUrl === undefined) return undefined;
    const { configuration, options } = this.#session;
    const client = this.#clientOf(step);
    const fields = new URLSearchParams({ grant_type: step.grantType ?? 'client_credentials' });
    if (step.scope !== undefined) fields.set('scope', step.scope);
    else if (step.scopes?.length !== 0) fields.set('scope', (step.scopes ?? client.scopes).join(' '));
    const query = new URLSearchParams();
    const headers: Record<string, string> = {
      accept: 'application/json',
      'content-type': step.contentType ?? 'application/x-www-form-urlencoded',
    };
    const authentication = step.authentication ?? 'basic';
    const isSigned =
      authentication === 'basic' &&
      configuration.privateKey !== undefined &&
      (step.client ?? 'own') === 'own' &&
      step.secret !== 'wrong';
    if (isSigned && configuration.privateKey) {
      this.#assertions += 1;
      fields.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
      fields.set(
        'client_assertion',
        clientAssertion(
          configuration.privateKey,
          client.id,
          tokenUrl,
          this.#session.now(),
          `${options.runId}-${this.#assertions}`,
        ),
      );
    } else if (authentication === 'basic') {
      headers['authorization'] = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
    } else if (authentication !== 'none') {
      const place = authentication === 'body' ? fields : query;
      place.set('client_id', client.id);
      place.set('client_secret', client.secret);
    }
    const target = query.size > 0 ? `${tokenUrl}?${query}` : tokenUrl;
    const exchanged = await this.#session.exchange({
      root: configuration.baseUrl,
      operation: { kind: 'request', method: 'POST', target, body: String(fields) },
      headers,
      judge: scenario === null ? null : 'judgeToken',
      purpose: { scenario: scenario ?? 'preflight', identifier: null, target: null },
      ...(client.registeredScopes && { context: { registeredScopes: client.registeredScopes } }),
    });
    if ('refused' in exchanged) return undefined;
    const { response } = exchanged.delivery;
    const context = step.client === 'provider' ? 'user' : step.client === 'patient' ? 'patient' : 'system';
    const token =
      response?.status === 200
        ? readTokenResponse(
            response.body,
            context,
            tenantOf(rootOfTenant(configuration, step.tenant ?? 'own')),
            this.#session.now(),
          )
        : undefined;
    if (token) options.redactor.addSecret(token.value);
    return { exchanged, token };
  }

  async #obtain(): Promise<HeldToken | Exchanged | undefined> {
    const result = await this.request({}, null);
    if (!result) return this.#undiscovered;
    this.#held = result.token;
    return result.token ?? result.exchanged;
  }

  #clientOf({ client = 'own', secret = 'own' }: TokenStep): {
    id: string;
    secret: string;
    scopes: readonly string[];
    registeredScopes?: readonly string[];
  } {
    const { clientId = '', clientSecret = '', scopes, registeredScopes, clients } = this.#session.configuration;
    const other = client === 'own' || client === 'unknown' ? undefined : clients[client];
    const found = other
      ? {
          id: other.clientId,
          secret: other.clientSecret,
          scopes: other.scopes,
          registeredScopes: other.registeredScopes,
        }
      : { id: client === 'unknown' ? NEVER_A_CLIENT : clientId, secret: clientSecret, scopes, registeredScopes };
    const { registeredScopes: registered, ...rest } = found;
    return {
      ...rest,
      secret: secret === 'wrong' ? 'not-the-secret' : rest.secret,
      ...(registered && { registeredScopes: registered }),
    };
  }

  /** The endpoint of the own tenant, or the same address with another tenant in it. */
  async #tokenUrlOf(tenant: WhichTenant): Promise<string | undefined> {
    const { configuration, tokenUrls } = this.#session;
    if (tokenUrls.length === 0) {
      const discovered = await discoverTokenUrl(this.#session);
      if (typeof discovered === 'string') tokenUrls.push(discovered);
      else this.#undiscovered = discovered;
    }
    const [own] = tokenUrls;
    if (own === undefined || tenant === 'own') return own;
    const url = own.replaceAll(tenantOf(configuration.baseUrl), tenantOf(rootOfTenant(configuration, tenant)));
    if (!tokenUrls.includes(url)) tokenUrls.push(url);
    return url;
  }
}

/** Asks the server where tokens are given out: the SMART configuration first, then the CapabilityStatement. An exchange: nobody answered. */
async function discoverTokenUrl(session: Session): Promise<string | Exchanged | undefined> {
  for (const target of ['.well-known/smart-configuration', 'metadata']) {
    const answer = await session.exchange({
      root: session.configuration.baseUrl,
      operation: { kind: 'request', method: 'GET', target, body: null },
      headers: { accept: 'application/json' },
      judge: null,
      purpose: { scenario: 'preflight', identifier: null, target: null },
    });
    if ('delivery' in answer && !answer.delivery.response) return answer;
    const body =
      'delivery' in answer && answer.delivery.response?.status === 200 ? answer.delivery.response.body : null;
    const found = target === 'metadata' ? tokenUriIn(parseObject(body)) : parseObject(body)['token_endpoint'];
    if (typeof found === 'string' && isTrustworthy(found)) return found;
  }
  return undefined;
}

/** Credentials are only sent over TLS, or on this machine. */
function isTrustworthy(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]', 'mock.invalid'].includes(hostname);
}

/** The `token` entry of the oauth-uris extension, wherever the statement has it. */
function tokenUriIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('url' in value && value.url === 'token' && 'valueUri' in value) return value.valueUri;
  for (const member of Object.values(value)) {
    const found = tokenUriIn(member);
    if (found !== undefined) return found;
  }
  return undefined;
}
