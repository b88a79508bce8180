import {
  contextOfScope,
  isSeparatedWrongly,
  isUserScope,
  looseScopes,
  parseResourceScope,
  ScopeRights,
  shortenScope,
  type TokenContext,
} from './scope.ts';
import { tenantOfUrl } from './tenant-of-url.ts';

/** Scopes, separated by spaces or as a list. */
export type Scopes = string | readonly string[];

/** Where and on whose behalf the token is used. What is not supplied is not judged. */
export interface ScopeContext {
  readonly token?: { readonly context?: TokenContext; readonly tenant?: string };
  /** Service root of the server that is called. */
  readonly baseUrl?: string;
  /** Service root of the open server, where nothing is checked. */
  readonly openBaseUrl?: string;
  readonly tokenUrl?: string;
  /** Tenants in which the application is enabled. */
  readonly tenants?: readonly string[];
}

/** What is known about a token whose scopes were trimmed. */
export interface ScopeQuestion {
  readonly requested: Scopes;
  readonly granted: Scopes;
  /** What the application is registered for. */
  readonly registered?: Scopes;
  /** `scopes_supported` of the smart-configuration. */
  readonly advertised?: Scopes;
  /** On whose behalf the token was to act, or more than that. */
  readonly context?: TokenContext | ScopeContext;
}

interface KnownScopes {
  readonly names: ReadonlySet<string>;
  readonly rights: ScopeRights;
}

/** The question, taken apart once. */
export interface ScopeFacts {
  /** Each once, in the short spelling, also where commas kept them together. */
  readonly requested: readonly string[];
  readonly requestedRights: ScopeRights;
  readonly grantedRights: ScopeRights;
  readonly separatedWrongly: ReadonlySet<string>;
  readonly isGranted: (scope: string) => boolean;
  /** Whether any scope about a resource was granted. */
  readonly grantsResources: boolean;
  readonly registered: KnownScopes | undefined;
  readonly advertised: KnownScopes | undefined;
  /** Whether the token is of a system; `undefined` when nothing tells. */
  readonly isSystem: boolean | undefined;
  readonly isOtherTenant: boolean;
  readonly isOpenHost: boolean;
}

const OPEN_SANDBOX = /^https?:\/\/fhir-open\.cerner\.com(?:[:/]|$)/i;

/** Any value gives facts: what is neither a string nor a list of strings counts as nothing. */
export function createScopeFacts({ requested, granted, registered, advertised, context }: ScopeQuestion): ScopeFacts {
  const asked = listScopes(requested);
  const wanted = [...new Set(looseScopes(asked))];
  const grantedNames = new Set(listScopes(granted));
  const grantedRights = new ScopeRights(grantedNames);
  const place = typeof context === 'object' && context !== null ? context : {};
  const tokenContext = typeof context === 'string' ? context : place.token?.context;
  return {
    requested: wanted,
    requestedRights: new ScopeRights(wanted),
    grantedRights,
    separatedWrongly: new Set(looseScopes(asked.filter(isSeparatedWrongly))),
    isGranted: (scope) => grantedNames.has(scope) || isCovered(scope, grantedRights),
    grantsResources: [...grantedNames].some((scope) => parseResourceScope(scope) !== undefined),
    registered: knownScopes(registered),
    advertised: knownScopes(advertised),
    isSystem: tokenContext === undefined ? inferSystem(wanted, grantedNames) : tokenContext === 'system',
    isOtherTenant: isOtherTenant(place),
    isOpenHost: isOpenHost(place),
  };
}

function listScopes(scopes: unknown): string[] {
  const texts = Array.isArray(scopes) ? scopes : [scopes];
  return texts.flatMap((text: unknown) =>
    typeof text === 'string'
      ? text
          .split(' ')
          .filter((scope) => scope !== '')
          .map(shortenScope)
      : [],
  );
}

function knownScopes(scopes: Scopes | undefined): KnownScopes | undefined {
  if (scopes === undefined || scopes === null) return undefined;
  const names = new Set(listScopes(scopes));
  return { names, rights: new ScopeRights(names) };
}

/** SMART v1 spells what can be done with the type at all, so one letter of it is enough; SMART v2 means each letter. */
function isCovered(scope: string, granted: ScopeRights): boolean {
  const parsed = parseResourceScope(scope);
  if (parsed === undefined || scope.includes('?')) return false;
  const rights = granted.of(parsed.context, parsed.type) & parsed.rights;
  return parsed.version === 'v1' ? rights !== 0 : rights === parsed.rights;
}

/** What was granted shows whose token it is; where nothing was, what was asked for: who asks for any system scope means a system. */
function inferSystem(requested: readonly string[], granted: ReadonlySet<string>): boolean | undefined {
  for (const scopes of [[...granted], requested]) {
    if (scopes.some((scope) => contextOfScope(scope) === 'system')) return true;
    if (scopes.some((scope) => contextOfScope(scope) !== undefined || isUserScope(scope))) return false;
  }
  return undefined;
}

function isOtherTenant({ token, tokenUrl, baseUrl, tenants }: ScopeContext): boolean {
  const ofToken = token?.tenant ?? tenantOfUrl(tokenUrl);
  const called = tenantOfUrl(baseUrl);
  if (ofToken !== undefined && called !== undefined && ofToken !== called) return true;
  return (
    Array.isArray(tenants) && [ofToken, called].some((tenant) => tenant !== undefined && !tenants.includes(tenant))
  );
}

function isOpenHost({ baseUrl, openBaseUrl }: ScopeContext): boolean {
  if (typeof baseUrl !== 'string') return false;
  return baseUrl === openBaseUrl || OPEN_SANDBOX.test(baseUrl);
}
