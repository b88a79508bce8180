import type { ExchangePlace } from '../exchange/exchange-place.ts';
import type { RuleText, SeverityByReading } from '../rule.ts';
import type { TokenView } from './token-view.ts';

/** A violation, with its own severity where an ambiguity decides it. */
export interface TokenFault {
  readonly place: ExchangePlace;
  readonly severity?: SeverityByReading;
}

/** A rule about an exchange with the token endpoint. */
export interface TokenRule extends RuleText {
  readonly subject: 'authorization';
  readonly kind: 'token';
  readonly judges: readonly ['judgeToken'];
  /** Whether there is something to decide. */
  readonly appliesTo: (view: TokenView) => boolean;
  /** The violations; none where the rule holds. */
  readonly faults: (view: TokenView) => readonly TokenFault[];
  readonly args?: (view: TokenView) => Readonly<Record<string, string>>;
}

/** Defines a rule about a token request and its answer. */
export function defineTokenRule(rule: Omit<TokenRule, 'subject' | 'kind' | 'judges'>): TokenRule {
  return { ...rule, subject: 'authorization', kind: 'token', judges: ['judgeToken'] };
}
