import type { Reading } from '@countercheck/rules';
import type { ClientData } from '../world/world.ts';
import { verifyAssertion, type AssertionCheck, type ClientDecision } from './client-assertion.ts';

/** What a token request brings along to show who sent it. */
export interface Credentials {
  readonly authorization: string | null;
  readonly form: URLSearchParams;
  readonly query: URLSearchParams;
}

const INVALID_HEADER: ClientDecision = { problem: { error: 'invalid_client', name: 'invalid-authorization-header' } };
const INVALID_CREDENTIALS: ClientDecision = {
  problem: { error: 'invalid_client', name: 'invalid-client-credentials' },
};
const IN_QUERY: ClientDecision = { problem: { error: 'invalid_request', name: 'credentials-in-query' } };
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** HTTP Basic or `private_key_jwt`; the secret in the form only where AMB-85 is read leniently, in the query never. */
export async function authenticateClient(
  { authorization, form, query }: Credentials,
  find: (id: string) => ClientData | undefined,
  check: AssertionCheck,
  formReading: Reading,
): Promise<ClientDecision> {
  if (['client_id', 'client_secret', 'client_assertion'].some((name) => query.has(name))) return IN_QUERY;
  if (authorization !== null) return authenticateBasic(authorization, find);
  if (form.get('client_assertion_type') === ASSERTION_TYPE)
    return verifyAssertion(form.get('client_assertion') ?? '', find, check);
  if (formReading === 'lenient') {
    const client = find(form.get('client_id') ?? '');
    return isSecretOf(client, form.get('client_secret') ?? '') ? { client } : INVALID_CREDENTIALS;
  }
  return INVALID_HEADER;
}

function authenticateBasic(authorization: string, find: (id: string) => ClientData | undefined): ClientDecision {
  const pair = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization.trim());
  const text = pair === null ? undefined : decodeBase64(pair[1] ?? '');
  const colon = text?.indexOf(':') ?? -1;
  if (text === undefined || colon < 0) return INVALID_HEADER;
  const id = text.slice(0, colon);
  const secret = text.slice(colon + 1);
  const client = find(id);
  if (isSecretOf(client, secret)) return { client };
  const decoded = find(formDecode(id));
  return isSecretOf(decoded, formDecode(secret)) ? { client: decoded } : INVALID_CREDENTIALS;
}

function isSecretOf(client: ClientData | undefined, secret: string): client is ClientData {
  return client?.secret !== undefined && client.secret === secret;
}

function decodeBase64(text: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}

/** RFC 6749 2.3.1 wants id and secret form-encoded before they are joined; not every client does that, so both are tried. */
function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
