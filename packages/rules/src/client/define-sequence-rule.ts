import type { ExchangePlace } from '../exchange/exchange-place.ts';
import type { RuleText, SeverityByReading } from '../rule.ts';
import type { ClientSequence } from './client-sequence.ts';

/** What is wrong with one of the exchanges, in the light of those before it. */
export interface SequenceFault {
  readonly index: number;
  readonly place: ExchangePlace;
}

/** A rule that only a sequence of exchanges shows. */
export interface SequenceRule extends RuleText {
  readonly subject: 'client';
  readonly kind: 'sequence';
  readonly judges: readonly ['judgeClient'];
  /** Whether there is something to decide. */
  readonly appliesTo: (sequence: ClientSequence) => boolean;
  /** The violations; none where the rule holds. */
  readonly faults: (sequence: ClientSequence) => readonly SequenceFault[];
  /** The severity where an ambiguity decides it. */
  readonly byReading?: SeverityByReading;
}

/** Defines a rule about what an application does in several exchanges. */
export function defineSequenceRule(rule: Omit<SequenceRule, 'subject' | 'kind' | 'judges'>): SequenceRule {
  return { ...rule, subject: 'client', kind: 'sequence', judges: ['judgeClient'] };
}
