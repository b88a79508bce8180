import type { RefusalReason } from './due-refusal.ts';
import type { ExchangeView } from './exchange-view.ts';

const TOKEN_WANTING: readonly RefusalReason[] = ['token-missing', 'token-expired'];
/** How a 403 names a tenant that is unknown or closed to the application. */
const TENANT_NOT_VALID = 'Tenant not valid or accessible';
const TOO_MANY_REQUESTS = 429;
/** From here on a gateway speaks, or a server that is not available. */
const BAD_GATEWAY = 502;

/** Whether the request must be refused for that reason and an answer came that a rule about it can judge. */
export function mustRefuse({ answer, refusals }: ExchangeView, reason: RefusalReason): boolean {
  return answer !== undefined && refusals.some((refusal) => refusal.certain && refusal.reason === reason);
}

/** Whether the status is right for one of the refusals that are due; where several are due at once, any of them is. Whoever could not take the request is not blamed here, but a server that fails over it is. */
export function isRefusedRightly({ answer, refusals }: ExchangeView): boolean {
  if (answer === undefined || answer.status === TOO_MANY_REQUESTS || answer.status >= BAD_GATEWAY) return true;
  const isTokenWanting = refusals.some(({ reason, certain }) => certain && TOKEN_WANTING.includes(reason));
  return refusals.some(
    ({ reason, statuses, certain }) =>
      statuses.includes(answer.status) &&
      // Whoever sends no token that counts is told so; that it is the tenant instead, the answer has to say.
      (certain || reason !== 'tenant' || !isTokenWanting || answer.text.includes(TENANT_NOT_VALID)),
  );
}

/** Whether nothing speaks surely against the request. */
export function deservesSuccess({ refusals }: ExchangeView): boolean {
  return !refusals.some(({ certain }) => certain);
}
