import { type AccountView, viewAccount } from './account/account-view.ts';
import { isLaterPage } from './account/search-request.ts';
import { findDueRefusals } from './exchange/due-refusals.ts';
import { inBody } from './exchange/exchange-place.ts';
import type { AnswerView, BundleView, ExchangeView, SearchView, SentPayload } from './exchange/exchange-view.ts';
import { isResource, itemsOf, ownMember } from './exchange/own-member.ts';
import { readParameters } from './exchange/parameters.ts';
import { isOnServer, readAddress, type RequestAddress, withoutFinalSlash } from './exchange/request-address.ts';
import type { Exchange, ExchangeRequest, ExchangeResponse, JudgeContext } from './exchange.ts';
import { isObject } from './json-value.ts';
import { readBody } from './read-body.ts';
import { resolveReading } from './reading.ts';
import type { TenantContext } from './tenant-context.ts';
import { compileValidator } from './validator.ts';

const NOTHING_KNOWN: TenantContext = {};
const BYTE_ORDER_MARK = /^\ufeff/;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an exchange in one pass. Total: any text in any field gives a view. @throws UsageError for an unknown reading or ambiguity. */
export function viewExchange(exchange: Exchange, context: JudgeContext): ExchangeView {
  const { request, response } = exchange;
  const address = readAddress(request.url, context);
  const { tenant, tenantId } = tenantOf(address, context);
  const asked = {
    exchange,
    context,
    reading: resolveReading(context),
    address,
    serviceRoot: serviceRootOf(address, context),
    tenantId,
    tenant,
    requestHeader: headerReader(request.headers),
    bearerToken: bearerTokenOf(request),
    payload: viewPayload(request, address, { ...context, tenant }),
    search: viewSearch(request, address),
    readId: readIdOf(request, address),
  };
  const answer = response === null ? undefined : viewAnswer(response);
  const bundle = asked.search && viewBundle(answer);
  const accounts = answer?.isSuccess === true ? viewAccounts(answer, asked.search, bundle) : [];
  return { ...asked, answer, bundle, accounts, refusals: findDueRefusals(asked) };
}

/** What is known of a hospital is of no use for a request to another one. */
function tenantOf(
  { tenantId }: RequestAddress,
  { tenant = NOTHING_KNOWN }: JudgeContext,
): { tenant: TenantContext; tenantId: string | undefined } {
  if (tenant.id === undefined || tenant.id === tenantId) return { tenant, tenantId };
  const isOther = tenantId !== undefined && GUID.test(tenantId);
  return isOther ? { tenant: NOTHING_KNOWN, tenantId } : { tenant, tenantId: tenant.id };
}

function serviceRootOf({ root, server }: RequestAddress, { baseUrl, openBaseUrl }: JudgeContext): string | undefined {
  const configured = server === 'open' ? openBaseUrl : baseUrl;
  if (configured === undefined) return root;
  // Another tenant of the configured server has a service root of its own.
  return root !== undefined && isOnServer(root, configured) ? root : withoutFinalSlash(configured);
}

function headerReader(headers: Readonly<Record<string, string>>): (name: string) => string | undefined {
  return (name) => (Object.hasOwn(headers, name) ? headers[name]?.trim() : undefined);
}

function bearerTokenOf({ headers }: ExchangeRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headerReader(headers)('authorization') ?? '')?.[1];
}

function viewPayload(
  { method, body }: ExchangeRequest,
  { resource, rest }: RequestAddress,
  context: JudgeContext,
): SentPayload | undefined {
  if (method !== 'POST' || resource !== 'Basic' || rest.some((segment) => segment !== '')) return undefined;
  const text = body ?? '';
  const validator = compileValidator(context);
  const found = validator.validateText(text).findings.filter(({ severity }) => severity === 'error');
  const errors = new Set(found.map(({ rule }) => rule));
  if (errors.has('body-parses')) return { parses: false, errors: new Set(), transaction: undefined };
  return { parses: true, errors, transaction: validator.view(JSON.parse(text.replace(BYTE_ORDER_MARK, ''))) };
}

function viewSearch(
  { method, body }: ExchangeRequest,
  { resource, rest, query }: RequestAddress,
): SearchView | undefined {
  if (resource !== 'Account') return undefined;
  const isBare = rest.length === 0 || (rest.length === 1 && rest[0] === '');
  if (method === 'GET' && isBare) return { parameters: query, isPosted: false, isLaterPage: isLaterPage(query) };
  if (method !== 'POST' || rest.length !== 1 || rest[0] !== '_search') return undefined;
  const parameters = new Map(query);
  for (const [name, values] of readParameters(body ?? ''))
    parameters.set(name, [...(query.get(name) ?? []), ...values]);
  return { parameters, isPosted: true, isLaterPage: isLaterPage(parameters) };
}

function readIdOf({ method }: ExchangeRequest, { resource, rest: [id] }: RequestAddress): string | undefined {
  return method === 'GET' && resource === 'Account' && id !== '' ? id : undefined;
}

function viewAnswer({ status, headers, body }: ExchangeResponse): AnswerView {
  const text = body ?? '';
  return {
    status,
    isSuccess: status >= 200 && status < 300,
    header: headerReader(headers),
    text,
    json: text === '' ? undefined : readBody(text).value,
  };
}

function viewBundle(answer: AnswerView | undefined): BundleView | undefined {
  const resource = answer?.isSuccess === true ? answer.json : undefined;
  if (!isObject(resource) || !isResource(resource, 'Bundle')) return undefined;
  return {
    resource,
    entries: itemsOf(ownMember(resource, 'entry')).map((entry, index) => ({
      index,
      fullUrl: ownMember(entry, 'fullUrl'),
      resource: ownMember(entry, 'resource'),
    })),
    links: itemsOf(ownMember(resource, 'link')).map((link, index) => ({
      index,
      relation: ownMember(link, 'relation'),
      url: ownMember(link, 'url'),
    })),
  };
}

/** The Accounts in the entries of a Bundle, or the one that was read. */
function viewAccounts(
  { json }: AnswerView,
  search: SearchView | undefined,
  bundle: BundleView | undefined,
): readonly AccountView[] {
  if (search === undefined) return isObject(json) && isResource(json, 'Account') ? [viewAccount(json, inBody())] : [];
  return (bundle?.entries ?? []).flatMap(({ index, resource }) => {
    return isObject(resource) && isResource(resource, 'Account')
      ? [viewAccount(resource, inBody('entry', index, 'resource'))]
      : [];
  });
}
