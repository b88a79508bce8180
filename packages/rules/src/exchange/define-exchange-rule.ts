import type { JudgeName } from '../exchange.ts';
import type { RuleText, SeverityByReading } from '../rule.ts';
import type { ExchangePlace } from './exchange-place.ts';
import type { ExchangeView } from './exchange-view.ts';

/** A rule that one exchange can show. */
export interface ExchangeRule extends RuleText {
  readonly subject: 'response' | 'search' | 'authorization' | 'client';
  readonly kind: 'exchange';
  /** The judges that run the rule. */
  readonly judges: readonly JudgeName[];
  /** Whether there is something to decide. */
  readonly appliesTo: (view: ExchangeView) => boolean;
  /** Where the violations are; none where the rule holds. */
  readonly faults: (view: ExchangeView) => readonly ExchangePlace[];
  readonly args?: (view: ExchangeView) => Readonly<Record<string, string>>;
  /** Cases in which an ambiguity decides the severity. */
  readonly exceptions?: readonly {
    readonly when: (view: ExchangeView) => boolean;
    readonly severity: SeverityByReading;
  }[];
}

/** What decides: a condition with the one place of its violation, or all violations at once. */
type Predicate =
  | { readonly holds: (view: ExchangeView) => boolean; readonly place: ExchangePlace; readonly faults?: never }
  | { readonly faults: ExchangeRule['faults']; readonly holds?: never; readonly place?: never };

/** Defines a rule about one exchange. */
export function defineExchangeRule(rule: Omit<ExchangeRule, 'kind' | 'faults'> & Predicate): ExchangeRule {
  if (rule.faults !== undefined) return { ...rule, kind: 'exchange' };
  const { holds, place, ...text } = rule;
  return { ...text, kind: 'exchange', faults: (view) => (holds(view) ? [] : [place]) };
}
