/** Why a request must not be answered as it wishes. */
export type RefusalReason =
  | 'token-missing'
  | 'token-expired'
  | 'token-of-other-tenant'
  | 'context'
  | 'scope'
  | 'tenant'
  | 'server'
  | 'media-type'
  | 'content-type'
  | 'unparsable-body'
  | 'business-rule'
  | 'search'
  | 'unknown-resource'
  | 'method';

/** A refusal that a request deserves, and the statuses that are right for it. */
export interface DueRefusal {
  readonly reason: RefusalReason;
  readonly statuses: readonly number[];
  /** Whether it is sure; otherwise it only excuses a server that refuses. */
  readonly certain: boolean;
}
