import type { JudgeContext } from '../exchange.ts';
import { decodePercent, type Parameters, readParameters } from './parameters.ts';

/** What the address of a request says. */
export interface RequestAddress {
  /** What stands before the resource; `undefined` when no resource could be told. */
  readonly root: string | undefined;
  /** The tenant, which is the last segment of the service root. */
  readonly tenantId: string | undefined;
  /** The first segment behind the service root, such as `Account` or `metadata`. */
  readonly resource: string | undefined;
  /** The segments behind that; a slash at the end makes an empty one. */
  readonly rest: readonly string[];
  readonly query: Parameters;
  /** Whether the vendor's open server was asked, which needs no token, or the other one. */
  readonly server: 'secure' | 'open' | 'unknown';
}

/** First segments behind a service root by which it is found when none is configured. */
const KNOWN_SEGMENTS: readonly string[] = ['Account', 'Basic', 'FinancialTransaction', 'metadata', '.well-known'];
const OPEN_HOST = 'https://fhir-open.cerner.com/';
const SECURE_HOSTS: readonly string[] = [
  'https://fhir-ehr-code.cerner.com/',
  'https://fhir-ehr.cerner.com/',
  'https://fhir-myrecord.cerner.com/',
];
const USERINFO = /^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i;
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i;

/** Takes the address of a request apart. Total: any text gives an answer. */
export function readAddress(url: string, context: JudgeContext): RequestAddress {
  const withoutFragment = beforeFirst(withoutUserinfo(url), '#');
  const path = beforeFirst(withoutFragment, '?');
  const query = readParameters(withoutFragment.slice(path.length + 1));
  const server = serverOf(path, context);
  const root = configuredRoot(path, context) ?? foundRoot(path);
  if (root === undefined) return { root, tenantId: undefined, resource: undefined, rest: [], query, server };
  const isRelative = root === '' && !path.startsWith('/');
  const [resource, ...rest] = path
    .slice(isRelative ? 0 : root.length + 1)
    .split('/')
    .map(decodePercent);
  return { root, tenantId: lastSegment(root), resource, rest, query, server };
}

/** Without the name and password that may stand before the host. */
export function withoutUserinfo(url: string): string {
  return url.replace(USERINFO, '$1');
}

/** Without the slash that some write at the end. */
export function withoutFinalSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}

/** Whether the text is an address with scheme and host. */
export function isAbsoluteAddress(text: string): boolean {
  return /^https?:\/\/[^/?#\s]+(?:[/?#]\S*)?$/.test(text);
}

function configuredRoot(path: string, { openBaseUrl, baseUrl }: JudgeContext): string | undefined {
  for (const configured of [openBaseUrl, baseUrl]) {
    if (configured === undefined) continue;
    const root = withoutFinalSlash(configured);
    if (path.startsWith(`${root}/`)) return root;
  }
  return undefined;
}

function foundRoot(path: string): string | undefined {
  const origin = ORIGIN.exec(path)?.[0] ?? '';
  let end = origin.length;
  for (const segment of path.slice(origin.length).split('/')) {
    if (KNOWN_SEGMENTS.includes(segment)) return path.slice(0, Math.max(end - 1, 0));
    end += segment.length + 1;
  }
  return undefined;
}

function lastSegment(root: string): string | undefined {
  const origin = ORIGIN.exec(root)?.[0] ?? '';
  const slash = root.lastIndexOf('/');
  return slash < origin.length || slash + 1 === root.length ? undefined : root.slice(slash + 1);
}

/** The tenants of a server differ in the last segment of the service root only. */
function serverOf(path: string, { openBaseUrl, baseUrl }: JudgeContext): RequestAddress['server'] {
  if (openBaseUrl !== undefined && isOnServer(path, openBaseUrl)) return 'open';
  if (baseUrl !== undefined && isOnServer(path, baseUrl)) return 'secure';
  if (path.startsWith(OPEN_HOST)) return 'open';
  return SECURE_HOSTS.some((host) => path.startsWith(host)) ? 'secure' : 'unknown';
}

/** Whether the address is under the service root or under that of another tenant of the same server. */
export function isOnServer(path: string, root: string): boolean {
  const base = withoutFinalSlash(root);
  const tenant = lastSegment(base);
  return path.startsWith(tenant === undefined ? `${base}/` : base.slice(0, base.length - tenant.length));
}

function beforeFirst(text: string, mark: string): string {
  const index = text.indexOf(mark);
  return index < 0 ? text : text.slice(0, index);
}
