import type { Need } from '../authorization/access-decisions.ts';

/** Which of the vendor's two servers is meant: with tokens, or read only without. */
export type Host = 'secure' | 'open';

/** Who may do what at an address. */
export interface RouteRules {
  readonly methods: readonly string[];
  /** `undefined`: no token is asked for. */
  readonly needs: readonly Need[] | undefined;
}
