import { basePayload, type Exchange, judgeClient, type JudgeContext } from '../src/index.ts';

/** What an application sends in tests: creates, reads and requests for a token. */

export const ROOT = 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';
export const TOKEN_URL =
  'https://authorization.cerner.com/tenants/ec2458f2-1e24-41c8-b71b-0e701af7583d/hosts/fhir-ehr-code.cerner.com/protocols/oauth2/profiles/smart-v1/token';
export const SCOPES = 'system/Account.read system/Basic.write system/FinancialTransaction.write';
/** A create of a cash payment to an encounter. */
export const BODY: string = JSON.stringify(basePayload('cash-payment').resource);

type Response = Exchange['response'];
type Request = Exchange['request'];

export function respond(status: number, headers: Request['headers'] = {}, body?: unknown): Response {
  return { status, headers, body: body === undefined ? null : JSON.stringify(body) };
}

export function create(response: Response, changes: Partial<Request> = {}): Exchange {
  const headers = { authorization: 'Bearer secret-token', 'content-type': 'application/fhir+json' };
  return { request: { method: 'POST', url: `${ROOT}/Basic`, headers, body: BODY, ...changes }, response };
}

export function get(path: string, response: Response = respond(200)): Exchange {
  const headers = { authorization: 'Bearer secret-token' };
  return { request: { method: 'GET', url: `${ROOT}/${path}`, headers, body: null }, response };
}

/** A request for a token, answered with one that lives 570 seconds. */
export function ask(at: string | undefined, changes: Partial<Request> = {}, answer: object = {}): Exchange {
  const body = `grant_type=client_credentials&scope=${encodeURIComponent(SCOPES)}`;
  const headers = { authorization: 'Basic aWQ6c2VjcmV0', 'content-type': 'application/x-www-form-urlencoded' };
  const token = { access_token: 'secret-token', token_type: 'Bearer', expires_in: 570, scope: SCOPES, ...answer };
  const request = { method: 'POST', url: TOKEN_URL, headers, body, ...changes };
  return { request, response: respond(200, {}, token), ...(at === undefined ? {} : { at }) };
}

export function judge(exchanges: readonly Exchange[], context: JudgeContext = {}): string[] {
  return judgeClient(exchanges, context).findings.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);
}
