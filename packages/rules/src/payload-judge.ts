import type { PayloadRule } from './any-rule.ts';
import type { Finding, Severity } from './finding.ts';
import type { Applicability, EachRule, ElementRule } from './payload/define-payload-rule.ts';
import { type Place, PLACE_OF_EACH, placeOfElement, toFhirPath, toPointer } from './place.ts';
import type { AmbiguityId, ReadingOf } from './reading.ts';
import { type RuleText, type SeverityByReading, severityUnder } from './rule.ts';
import type { TenantContext } from './tenant-context.ts';
import { PAYMENT_METHODS } from './terminology.ts';
import type { ElementName, RepeatedElements, TransactionView } from './transaction-view.ts';
import type { PayloadView } from './payload-view.ts';
import { wordFinding } from './word-finding.ts';

/** Severity and the ambiguity that decided it; `none` makes no finding. */
export interface Decided {
  readonly severity: Severity | 'none';
  readonly ambiguity: AmbiguityId | undefined;
}

/** A rule with a severity and possible exceptions from it. */
type Graded = Pick<RuleText, 'severity'> & { readonly exceptions?: readonly { readonly when: (subject: never) => boolean; readonly severity: SeverityByReading; readonly places?: unknown }[] };

/** The severity of a violation: that of the first exception that is the case, else the rule's own. */
export function decideSeverity(rule: Graded, subject: unknown, readingOf: ReadingOf): Decided {
  const exception = rule.exceptions?.find(({ when, places }) => places === undefined && (when as (subject: unknown) => boolean)(subject));
  const severity = exception?.severity ?? rule.severity;
  return { severity: severityUnder(severity, readingOf), ambiguity: typeof severity === 'string' ? undefined : severity.ambiguity };
}

/** Whether a rule can have a finding in this reading at all. */
export function canSpeak(rule: Graded, readingOf: ReadingOf): boolean {
  return severityUnder(rule.severity, readingOf) !== 'none' || (rule.exceptions ?? []).some(({ severity }) => severityUnder(severity, readingOf) !== 'none');
}

/** Elements whose presence decides which rules apply, each with its bit. */
const ELEMENTS: readonly ElementName[] = ['resourceType', 'identifiers', 'code', 'type', 'alias', 'location', 'method', 'cardBrand', 'accountNumber', 'date', 'tenderedAmount', 'amount', 'allocations', 'fifo'];
const TYPE_BIT = ELEMENTS.length;
const METHOD_BIT = TYPE_BIT + 2;


/** Predicates in one list and their rules in another: the loop of the happy path reads only the first. */
interface RulesWithPredicates<R extends { readonly holds: unknown }> {
  readonly rules: readonly R[];
  readonly predicates: readonly R['holds'][];
}

/** The rules that apply to payloads with the same elements, type and method. */
interface Selection {
  readonly elements: RulesWithPredicates<ElementRule>;
  readonly identifiers: RulesWithPredicates<EachRule>;
  readonly moneys: RulesWithPredicates<EachRule>;
  readonly allocations: RulesWithPredicates<EachRule>;
  readonly targets: RulesWithPredicates<EachRule>;
}

/** Judges views of payloads by the rules about their content. Rules are chosen once for each combination of elements. */
export class PayloadJudge {
  readonly #elementRules: readonly ElementRule[];
  readonly #eachRules: readonly EachRule[];
  readonly #readingOf: ReadingOf;
  readonly #selections = new Map<number, Selection>();

  constructor(rules: readonly PayloadRule[], readingOf: ReadingOf, tenant: TenantContext) {
    const speaking = rules.filter((rule) => canSpeak(rule, readingOf) && isKnown(rule, tenant));
    this.#elementRules = speaking.filter((rule) => rule.kind === 'element');
    this.#eachRules = speaking.filter((rule) => rule.kind === 'each');
    this.#readingOf = readingOf;
  }

  /** Adds the findings about the content to `findings`; `undefined` stands for none so far. */
  judge(view: PayloadView, findings: Finding[] | undefined): Finding[] | undefined {
    const selection = this.#selectionFor(view);
    let found = findings;
    const { predicates, rules } = selection.elements;
    for (let index = 0; index < predicates.length; index++) {
      if (!(predicates[index] as ElementRule['holds'])(view)) found = this.#addElement(rules[index] as ElementRule, view, found);
    }
    if (view.identifiers) found = this.#judgeEach(selection.identifiers, view.identifiers, view, found);
    found = this.#judgeEach(selection.moneys, view.moneys, view, found);
    if (view.allocations) found = this.#judgeEach(selection.allocations, view.allocations, view, found);
    found = this.#judgeEach(selection.targets, view.targets, view, found);
    return view.surplusElements.length === 0 ? found : this.#judgeSurplus(selection, view, found);
  }

  #judgeEach<R extends keyof RepeatedElements>({ rules, predicates }: RulesWithPredicates<EachRule>, elements: readonly RepeatedElements[R][], view: PayloadView, findings: Finding[] | undefined): Finding[] | undefined {
    let found = findings;
    for (let index = 0; index < predicates.length; index++) {
      const holds = predicates[index] as EachRule['holds'];
      for (let place = 0; place < elements.length; place++) {
        const element = elements[place] as RepeatedElements[R];
        if (!holds(element, view)) found = this.#addEach(rules[index] as EachRule, element, view, found);
      }
    }
    return found;
  }

  /** A second occurrence of an element is judged in the place of the first, by the rules about that element alone. */
  #judgeSurplus(selection: Selection, view: PayloadView, findings: Finding[] | undefined): Finding[] | undefined {
    let found = findings;
    for (const { element, view: surplus } of view.surplusElements) {
      const rules = selection.elements.rules.filter((rule) => rule.element === element && (rule.appliesTo.present ?? []).every((name) => name === element));
      const replaced: TransactionView = Object.create(view, { [element]: { value: surplus } });
      for (const rule of rules) {
        if (!rule.holds(replaced)) found = this.#addElement(rule, replaced, found);
      }
    }
    return found;
  }

  #addElement(rule: ElementRule, view: TransactionView, already: Finding[] | undefined): Finding[] | undefined {
    let findings = already;
    for (const { when, severity, places } of rule.exceptions ?? []) {
      if (places === undefined || !when(view)) continue;
      const apart = severityUnder(severity, this.#readingOf);
      if (apart !== 'none') findings = addFindings(findings, rule, apart, severity.ambiguity, places(view), rule.args?.(view) ?? {});
    }
    const { severity, ambiguity } = decideSeverity(rule, view, this.#readingOf);
    if (severity === 'none') return findings;
    const places = rule.places?.(view) ?? [withMember(placeOfElement(view, rule.element), rule.member)];
    return addFindings(findings, rule, severity, ambiguity, places, rule.args?.(view) ?? {});
  }

  #addEach(rule: EachRule, element: RepeatedElements[keyof RepeatedElements], view: TransactionView, findings: Finding[] | undefined): Finding[] | undefined {
    const { severity, ambiguity } = decideSeverity(rule, element, this.#readingOf);
    if (severity === 'none') return findings;
    const placeOf = PLACE_OF_EACH[rule.each] as (element: RepeatedElements[keyof RepeatedElements]) => Place;
    const places = rule.places?.(element, view) ?? [withMember(placeOf(element), rule.member)];
    return addFindings(findings, rule, severity, ambiguity, places, rule.args?.(element, view) ?? {});
  }

  #selectionFor(view: PayloadView): Selection {
    const key = selectionKey(view);
    let selection = this.#selections.get(key);
    if (selection === undefined) {
      selection = this.#select(view);
      this.#selections.set(key, selection);
    }
    return selection;
  }

  #select(view: PayloadView): Selection {
    const elements = withPredicates(this.#elementRules.filter((rule) => applies(rule.appliesTo, view)));
    const each = this.#eachRules.filter((rule) => applies(rule.appliesTo, view));
    const about = (name: keyof RepeatedElements): RulesWithPredicates<EachRule> => withPredicates(each.filter((rule) => rule.each === name));
    return { elements, identifiers: about('identifiers'), moneys: about('moneys'), allocations: about('allocations'), targets: about('targets') };
  }
}

function withPredicates<R extends { readonly holds: unknown }>(rules: readonly R[]): RulesWithPredicates<R> {
  return { rules, predicates: rules.map(({ holds }) => holds) };
}

function isKnown(rule: PayloadRule, tenant: TenantContext): boolean {
  if (rule.kind !== 'element' && rule.kind !== 'each') return false;
  return rule.appliesTo.tenant === undefined || tenant[rule.appliesTo.tenant] !== undefined;
}

function applies({ present = [], absent = [], type, methods }: Applicability, view: TransactionView): boolean {
  if (type !== undefined && view.transactionType !== type) return false;
  if (methods !== undefined && (view.paymentMethod === undefined || !methods.includes(view.paymentMethod))) return false;
  const isReadable = (name: ElementName): boolean => view[name] !== undefined && view[name] !== null;
  return present.every(isReadable) && !absent.some(isReadable);
}

/** One number for all that `applies` looks at. */
function selectionKey(view: TransactionView): number {
  let key = 0;
  if (view.resourceType) key |= 1;
  if (view.identifiers) key |= 1 << 1;
  if (view.code) key |= 1 << 2;
  if (view.type) key |= 1 << 3;
  if (view.alias) key |= 1 << 4;
  if (view.location) key |= 1 << 5;
  if (view.method) key |= 1 << 6;
  if (view.cardBrand) key |= 1 << 7;
  if (view.accountNumber) key |= 1 << 8;
  if (view.date) key |= 1 << 9;
  if (view.tenderedAmount) key |= 1 << 10;
  if (view.amount) key |= 1 << 11;
  if (view.allocations) key |= 1 << 12;
  if (view.fifo) key |= 1 << 13;
  if (view.transactionType !== undefined) key |= view.transactionType === 'payment' ? 1 << TYPE_BIT : 2 << TYPE_BIT;
  if (view.paymentMethod !== undefined) key |= (PAYMENT_METHODS.indexOf(view.paymentMethod) + 1) << METHOD_BIT;
  return key;
}

function withMember(place: Place, member: string | undefined): Place {
  return member === undefined || place.length === 0 ? place : [...place, member];
}

function addFindings(findings: Finding[] | undefined, rule: RuleText, severity: Severity, ambiguity: AmbiguityId | undefined, places: readonly Place[], args: Record<string, string>): Finding[] {
  const found = findings ?? [];
  for (const place of places) {
    found.push(wordFinding(rule, severity, ambiguity, { path: toFhirPath(place), pointer: toPointer(place) }, args));
  }
  return found;
}
