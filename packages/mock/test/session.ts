import {
  createClock,
  createMock,
  SANDBOX_TENANT,
  type ClientDescription,
  type Mock,
  type MockOptions,
  type SettableClock,
} from '../src/index.ts';

/** An answer with its body read. */
export interface Got {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  /** The body as JSON; `undefined` when there is none. */
  readonly json: any;
}

export interface Sent {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** A mock without a socket and the ways in which tests talk to it. */
export interface Session {
  readonly mock: Mock;
  readonly clock: SettableClock;
  /** `path` is a whole address, or is taken under the secure root of the sandbox. */
  send(path: string, sent?: Sent): Promise<Got>;
  /** A request to the token endpoint. */
  askToken(
    form: Record<string, string>,
    options?: { client?: string; tenant?: string; headers?: Record<string, string> },
  ): Promise<Got>;
  /** A token with all scopes that the application is registered for, or those given. */
  token(options?: { client?: string; tenant?: string; scope?: string }): Promise<string>;
  create(
    payload: unknown,
    options?: { token?: string; tenant?: string; headers?: Record<string, string> },
  ): Promise<Got>;
  balance(account: string, tenant?: string): string | undefined;
}

export const ORIGIN = 'https://mock.test';
export const ROOT: string = `${ORIGIN}/r4/${SANDBOX_TENANT}`;
export const OPEN_ROOT: string = `${ORIGIN}/open/r4/${SANDBOX_TENANT}`;
export const SYSTEM = 'countercheck-system-v1';

export function openSession(options: MockOptions = {}): Session {
  const clock = createClock();
  const mock = createMock({ clock, ...options });
  const send: Session['send'] = async (path, { method = 'GET', token, headers = {}, body } = {}) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const init = { method, headers: { ...authorization, ...headers }, ...(body === undefined ? {} : { body }) };
    return readAnswer(await mock.fetch(new Request(path.startsWith('http') ? path : `${ROOT}${path}`, init)));
  };
  const askToken: Session['askToken'] = (form, { client = SYSTEM, tenant = SANDBOX_TENANT, headers = {} } = {}) =>
    send(tokenAddress(tenant), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: basic(mock, client), ...headers },
      body: new URLSearchParams(form).toString(),
    });
  const token: Session['token'] = async ({ client = SYSTEM, tenant = SANDBOX_TENANT, scope } = {}) => {
    const description = describe(mock, client);
    const grant = description.context === 'system' ? 'client_credentials' : mock.describe().testGrant.grantType;
    const got = await askToken(
      { grant_type: grant, scope: scope ?? description.registeredScopes.join(' ') },
      { client, tenant },
    );
    if (got.status !== 200) throw new Error(`No token: ${got.text}`);
    return got.json.access_token;
  };
  return {
    mock,
    clock,
    send,
    askToken,
    token,
    create: async (payload, { token: given, tenant = SANDBOX_TENANT, headers = {} } = {}) =>
      send(`${ORIGIN}/r4/${tenant}/Basic`, {
        method: 'POST',
        token: given ?? (await token({ tenant })),
        headers: { 'content-type': 'application/fhir+json', ...headers },
        body: typeof payload === 'string' ? payload : JSON.stringify(payload),
      }),
    balance: (account, tenant) => mock.balances(tenant)[account]?.value,
  };
}

export function tokenAddress(tenant: string = SANDBOX_TENANT): string {
  return `${ORIGIN}/tenants/${tenant}/hosts/mock.test/protocols/oauth2/profiles/smart-v1/token`;
}

/** The Authorization header of HTTP Basic for an application of the world. */
export function basic(mock: Mock, client: string): string {
  const { id, secret } = describe(mock, client);
  return `Basic ${btoa(`${id}:${secret}`)}`;
}

async function readAnswer(response: Response): Promise<Got> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

function describe(mock: Mock, client: string): ClientDescription {
  const found = mock.describe(ORIGIN).clients.find(({ id }) => id === client);
  if (found === undefined) throw new Error(`No application ${client} in this world.`);
  return found;
}
