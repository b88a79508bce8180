import type { PayloadBorder } from '../border.ts';
import type { Encodings } from '../encoding.ts';
import type { Place } from '../place.ts';
import type { RuleText, SeverityByReading } from '../rule.ts';
import type { TenantContext } from '../tenant-context.ts';
import type {
  ElementName,
  PaymentMethod,
  RepeatedElements,
  TransactionType,
  TransactionView,
} from '../transaction-view.ts';

type Readable<P extends ElementName> = TransactionView & { readonly [E in P]: NonNullable<TransactionView[E]> };

/** To which payloads a rule applies. All that is given must hold; a rule that does not apply has no finding. */
export interface Applicability<P extends ElementName = ElementName> {
  /** Elements that must be there and well formed. */
  readonly present?: readonly P[];
  /** Elements that must not be there in a readable form: `holds` tells absent from malformed. */
  readonly absent?: readonly ElementName[];
  readonly type?: TransactionType;
  readonly methods?: readonly PaymentMethod[];
  /** What must be known of the hospital. */
  readonly tenant?: keyof TenantContext;
}

/** A case in which another ambiguity than the rule's own decides the severity. */
export interface SeverityException<S> {
  readonly when: (subject: S, tx: TransactionView) => boolean;
  readonly severity: SeverityByReading;
  /** Where the faults of this case are, when they stand beside those of the rule: each part then keeps its own severity. */
  readonly places?: (subject: S) => readonly Place[];
}

interface PayloadRuleText extends RuleText, Encodings {
  readonly borders: readonly PayloadBorder[];
}

/** A rule about one element, or about elements against each other. */
export interface ElementRule extends PayloadRuleText {
  readonly subject: 'payload';
  readonly kind: 'element';
  readonly element: ElementName | 'body';
  readonly appliesTo: Applicability;
  readonly holds: (tx: TransactionView) => boolean;
  /** The member of the element that a finding points at. */
  readonly member?: string;
  /** Where the findings are, when it is not the element or its member. */
  readonly places?: (tx: TransactionView) => readonly Place[];
  readonly args?: (tx: TransactionView) => Record<string, string>;
  readonly exceptions?: readonly SeverityException<TransactionView>[];
}

/** A rule that is asked once for each of several elements. */
export interface EachRule<R extends keyof RepeatedElements = keyof RepeatedElements> extends PayloadRuleText {
  readonly subject: 'payload';
  readonly kind: 'each';
  readonly each: R;
  readonly appliesTo: Applicability;
  readonly holds: (element: RepeatedElements[R], tx: TransactionView) => boolean;
  readonly member?: string;
  readonly places?: (element: RepeatedElements[R], tx: TransactionView) => readonly Place[];
  readonly args?: (element: RepeatedElements[R], tx: TransactionView) => Record<string, string>;
  readonly exceptions?: readonly SeverityException<RepeatedElements[R]>[];
}

interface ElementRuleLiteral<P extends ElementName> extends PayloadRuleText {
  readonly element: ElementName | 'body';
  readonly appliesTo: Applicability<P> | 'always';
  readonly holds: (tx: Readable<P>) => boolean;
  readonly member?: string;
  readonly places?: (tx: Readable<P>) => readonly Place[];
  readonly args?: (tx: Readable<P>) => Record<string, string>;
  readonly exceptions?: readonly SeverityException<Readable<P>>[];
}

/** Defines a rule about one element: `holds` sees a view in which the elements of `appliesTo.present` are readable. */
export function definePayloadRule<const P extends ElementName = never>(rule: ElementRuleLiteral<P>): ElementRule {
  const appliesTo = rule.appliesTo === 'always' ? {} : rule.appliesTo;
  return Object.assign(rule, { appliesTo, subject: 'payload', kind: 'element' }) as unknown as ElementRule;
}

/** Defines a rule that is asked for each identifier, Money, allocation or target that could be read. */
export function defineEachRule<R extends keyof RepeatedElements>(
  rule: Omit<EachRule<R>, 'subject' | 'kind' | 'appliesTo'> & { readonly appliesTo: Applicability | 'always' },
): EachRule {
  const appliesTo = rule.appliesTo === 'always' ? {} : rule.appliesTo;
  return Object.assign(rule, { appliesTo, subject: 'payload', kind: 'each' }) as unknown as EachRule;
}
