import type { RefusalReason } from './due-refusal.ts';
import type { ExchangeView } from './exchange-view.ts';

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
  return refusals.some(({ statuses }) => statuses.includes(answer.status));
}

/** Whether nothing speaks surely against the request. */
export function deservesSuccess({ refusals }: ExchangeView): boolean {
  return !refusals.some(({ certain }) => certain);
}
