import type { RequirementId } from '@countercheck/rules';
import type { ExchangeKind } from '../fhir/routes.ts';
import type { Address } from '../http/address.ts';
import type { Answer } from '../http/answer.ts';
import type { Policy } from '../policy.ts';

/** An exchange on its way out, for a deviation to rewrite. */
export interface OutgoingExchange {
  readonly kind: ExchangeKind;
  readonly method: string;
  readonly address: Address;
  readonly answer: Answer;
}

/** One way to be wrong: it replaces decisions, or rewrites what is answered. */
export interface Deviation {
  /** The name of its file; derived ones are named after their rule or border. */
  readonly id: string;
  /** One line: what is wrong, as seen from outside. */
  readonly description: string;
  /** What it breaks. */
  readonly breaks: readonly RequirementId[];
  /** New entries for the policy, made of the one in force. */
  readonly replace?: (policy: Policy) => Partial<Policy>;
  readonly rewrite?: (exchange: OutgoingExchange) => Answer;
}

export function defineDeviation(deviation: Deviation): Deviation {
  return deviation;
}
