import { isSearchRefused, mayBeRefused } from '../account/search-request.ts';
import { ScopeRights } from '../authorization/scope.ts';
import type { RequirementId } from '../requirement-id.ts';
import type { DueRefusal, RefusalReason } from './due-refusal.ts';
import type { ExchangeView } from './exchange-view.ts';
import { acceptsJson, isPayloadType } from './media-type.ts';

type Request = Omit<ExchangeView, 'answer' | 'bundle' | 'accounts' | 'refusals'>;
type Refuse = (reason: RefusalReason, statuses: readonly number[], certain?: boolean) => void;

/** Faults that a parser may refuse before any rule is asked: 400 is as good as 422 (AMB-45). */
const STRUCTURAL: readonly RequirementId[] = [
  'json-type',
  'body-is-object',
  'null-forbidden',
  'duplicate-member-forbidden',
  'byte-order-mark',
];
const STRUCTURAL_WHEN_LENIENT: readonly RequirementId[] = [
  ...STRUCTURAL,
  'empty-element-forbidden',
  'control-character-forbidden',
  'number-precision-kept',
];

/** Every refusal that a request deserves, and those that it may deserve for reasons not supplied. */
export function findDueRefusals(request: Request): readonly DueRefusal[] {
  const refusals: DueRefusal[] = [];
  const refuse: Refuse = (reason, statuses, certain = true) => {
    refusals.push({ reason, statuses, certain });
  };
  const { resource } = request.address;
  if (resource !== 'Basic' && resource !== 'Account') {
    if (isForeignTenant(request)) refuse('tenant', [403, 404], false);
    if (acceptsJson(request.requestHeader('accept'), request.reading('AMB-13')) !== true)
      refuse('media-type', [406], false);
    return refusals;
  }
  addRefusalsOfAccess(request, refuse);
  const isAccessRefused = refusals.some(({ certain }) => certain);
  addRefusalsOfContent(request, refuse);
  addRefusalsOfTarget(request, refuse);
  if (!isAccessRefused) addRefusalsByHospital(request, refuse);
  return refusals;
}

function addRefusalsOfAccess(request: Request, refuse: Refuse): void {
  const { address, bearerToken, context, reading } = request;
  const isRead = request.search !== undefined || request.readId !== undefined;
  if (!isRead && request.payload === undefined) refuse('method', [404, 405], false);
  if (address.server !== 'secure' && !isRead) refuse('server', [401, 403, 404, 405], false);
  if (address.server === 'open') return;
  if (bearerToken === undefined) refuse('token-missing', [401], address.server === 'secure');
  if (isForeignTenant(request)) refuse('tenant', [403]);
  else if (context.tenants === undefined) refuse('tenant', [403], false);
  if (bearerToken === undefined) return;
  const { token } = context;
  if (token === undefined) return refuse('scope', [401, 403], false);
  if (token.expired === true) refuse('token-expired', [401]);
  const isOfOtherTenant =
    token.tenant !== undefined && request.tenantId !== undefined && token.tenant !== request.tenantId;
  if (isOfOtherTenant) refuse('token-of-other-tenant', reading('AMB-63') === 'strict' ? [403] : [401, 403]);
  const forbidden = reading('AMB-46') === 'lenient' ? [401, 403] : [403];
  if (isContextRefused(request)) refuse('context', forbidden);
  if (isScopeMissing(request)) refuse('scope', forbidden);
}

/** A create is for systems alone, an Account for systems and users (AMB-57). */
function isContextRefused({ payload, context, reading }: Request): boolean {
  if (payload !== undefined) return context.token?.context !== 'system';
  return context.token?.context === 'patient' && reading('AMB-57') !== 'lenient';
}

function isScopeMissing({ payload, readId, context }: Request): boolean {
  const { token } = context;
  if (token === undefined) return false;
  const rights = new ScopeRights(token.scopes);
  if (payload !== undefined)
    return !rights.permits('system', 'Basic', 'create') || !rights.permits('system', 'FinancialTransaction', 'create');
  return !rights.permits(token.context, 'Account', readId === undefined ? 'search' : 'read');
}

/** Whether the address names a tenant that the application may not use. */
function isForeignTenant({ address: { tenantId }, context: { tenants } }: Request): boolean {
  return tenants !== undefined && tenantId !== undefined && !tenants.includes(tenantId);
}

function addRefusalsOfContent(request: Request, refuse: Refuse): void {
  const { payload, reading, search } = request;
  const acceptable = acceptsJson(request.requestHeader('accept'), reading('AMB-13'));
  const isFormatGiven = request.address.query.has('_format');
  if (acceptable !== true || isFormatGiven) refuse('media-type', [406], acceptable === false && !isFormatGiven);
  if (search !== undefined) {
    if (isSearchRefused(request, search)) refuse('search', [400]);
    else if (mayBeRefused(search)) refuse('search', [400], false);
    if (search.isPosted && reading('AMB-80') !== 'lenient') refuse('method', [404, 405], false);
  }
  if (payload === undefined) return;
  if (!isPayloadType(request.requestHeader('content-type') ?? '', reading('AMB-67')))
    refuse('content-type', [400, 406, 415], false);
  const isLenient = reading('AMB-45') === 'lenient';
  if (!payload.parses) return refuse('unparsable-body', isLenient ? [400, 422] : [400]);
  if (payload.errors.size > 0)
    refuse('business-rule', statusesOf(payload.errors, isLenient ? STRUCTURAL_WHEN_LENIENT : STRUCTURAL));
}

function statusesOf(errors: ReadonlySet<RequirementId>, structural: readonly RequirementId[]): readonly number[] {
  const statuses = [422];
  if (structural.some((id) => errors.has(id))) statuses.push(400);
  if (errors.has('target-exists')) statuses.push(404);
  return statuses;
}

function addRefusalsOfTarget({ address, readId, reading, tenant }: Request, refuse: Refuse): void {
  if (readId === undefined) return;
  const [, ...beyond] = address.rest;
  const isFinalSlash = beyond.length === 1 && beyond[0] === '';
  const isAddress = beyond.length === 0 || (isFinalSlash && reading('AMB-81') === 'lenient');
  const isUnknown = tenant.accounts !== undefined && !Object.hasOwn(tenant.accounts, readId);
  if (!isAddress || isUnknown) refuse('unknown-resource', [404]);
}

/** The hospital may know a reason that was not supplied; it is not asked when access is refused. */
function addRefusalsByHospital({ payload, readId, tenant }: Request, refuse: Refuse): void {
  if (payload?.parses === true) refuse('business-rule', areTargetsKnown(payload, tenant) ? [422] : [404, 422], false);
  if (readId !== undefined && tenant.accounts === undefined) refuse('unknown-resource', [404], false);
}

/** Whether the hospital has every target of the payload, so that none can be what was not found (AMB-41). */
function areTargetsKnown(
  { transaction }: NonNullable<Request['payload']>,
  { accounts, encounters }: Request['tenant'],
): boolean {
  const targets = transaction?.targets ?? [];
  return (
    targets.length > 0 &&
    targets.every(({ refersTo }) => {
      const known = refersTo?.type === 'Account' ? accounts : encounters;
      return refersTo !== undefined && known !== undefined && Object.hasOwn(known, refersTo.id);
    })
  );
}
