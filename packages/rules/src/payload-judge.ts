import type { PayloadRule } from './any-rule.ts';
import { askContentRules } from './ask-content-rules.generated.ts';
import type { Finding, Severity } from './finding.ts';
import type { Applicability, EachRule, ElementRule } from './payload/define-payload-rule.ts';
import { type Place, extensionIndexOf, PLACE_OF_EACH, placeOfElement } from './place.ts';
import { LARGEST_KEPT_INDEX, type PlaceText, placeText } from './place-text.ts';
import type { AmbiguityId, ReadingOf } from './reading.ts';
import { type RuleText, type SeverityByReading, severityUnder } from './rule.ts';
import type { ElementName, RepeatedElements, TransactionView } from './transaction-view.ts';
import type { PayloadView } from './payload-view.ts';
import { wordFinding } from './word-finding.ts';

/** Severity and the ambiguity that decided it; `none` makes no finding. */
export interface Decided {
  readonly severity: Severity | 'none';
  readonly ambiguity: AmbiguityId | undefined;
}

/** A rule with a severity and possible exceptions from it. */
type Graded = Pick<RuleText, 'severity'> & {
  readonly exceptions?: readonly {
    readonly when: (subject: never, view: never) => boolean;
    readonly severity: SeverityByReading;
    readonly places?: unknown;
  }[];
};

/** The severity of a violation: that of the first exception that is the case, else the rule's own. */
export function decideSeverity(rule: Graded, subject: unknown, readingOf: ReadingOf, view?: TransactionView): Decided {
  if (rule.exceptions === undefined && typeof rule.severity === 'string') return DECIDED[rule.severity];
  const exception = rule.exceptions?.find(
    ({ when, places }) => places === undefined && (when as (subject: unknown, view: unknown) => boolean)(subject, view),
  );
  const severity = exception?.severity ?? rule.severity;
  return {
    severity: severityUnder(severity, readingOf),
    ambiguity: typeof severity === 'string' ? undefined : severity.ambiguity,
  };
}

const DECIDED: Readonly<Record<Severity, Decided>> = {
  error: { severity: 'error', ambiguity: undefined },
  warning: { severity: 'warning', ambiguity: undefined },
  information: { severity: 'information', ambiguity: undefined },
};

/** Whether a rule can have a finding in this reading at all. */
export function canSpeak(rule: Graded, readingOf: ReadingOf): boolean {
  return (
    severityUnder(rule.severity, readingOf) !== 'none' ||
    (rule.exceptions ?? []).some(({ severity }) => severityUnder(severity, readingOf) !== 'none')
  );
}

/** Judges views of payloads by the rules about their content. */
export class PayloadJudge {
  readonly #elementRules: readonly ElementRule[];
  readonly #readingOf: ReadingOf;
  readonly #places = new Map<ElementRule, PlaceText[]>();

  constructor(rules: readonly PayloadRule[], readingOf: ReadingOf) {
    this.#elementRules = rules.filter((rule) => rule.kind === 'element').filter((rule) => canSpeak(rule, readingOf));
    this.#readingOf = readingOf;
  }

  /** Adds the findings about the content to `findings`; `undefined` stands for none so far. */
  judge(view: PayloadView, findings: Finding[] | undefined): Finding[] | undefined {
    const breaches = askContentRules(view);
    if (breaches === undefined && view.surplusElements.length === 0) return findings;
    let found = findings;
    for (const { rule, element } of breaches ?? NONE) {
      found = element === undefined ? this.#addElement(rule, view, found) : this.#addEach(rule, element, view, found);
    }
    return view.surplusElements.length === 0 ? found : this.#judgeSurplus(view, found);
  }

  /** A second occurrence of an element is judged in the place of the first, by the rules about that element alone. */
  #judgeSurplus(view: PayloadView, findings: Finding[] | undefined): Finding[] | undefined {
    let found = findings;
    for (const { element, view: surplus } of view.surplusElements) {
      const rules = this.#elementRules.filter(
        (rule) =>
          rule.element === element &&
          applies(rule.appliesTo, view) &&
          (rule.appliesTo.present ?? []).every((name) => name === element),
      );
      const replaced: TransactionView = view.withElement(element, surplus);
      for (const rule of rules) {
        if (!rule.holds(replaced)) found = this.#addElement(rule, replaced, found);
      }
    }
    return found;
  }

  #addElement(rule: ElementRule, view: TransactionView, already: Finding[] | undefined): Finding[] | undefined {
    let findings = already;
    for (const { when, severity, places } of rule.exceptions ?? NONE) {
      if (places === undefined || !when(view, view)) continue;
      const apart = severityUnder(severity, this.#readingOf);
      if (apart !== 'none')
        findings = addFindings(findings, rule, apart, severity.ambiguity, places(view), rule.args?.(view) ?? NO_ARGS);
    }
    const { severity, ambiguity } = decideSeverity(rule, view, this.#readingOf, view);
    if (severity === 'none') return findings;
    const args = rule.args?.(view) ?? NO_ARGS;
    if (rule.places !== undefined) return addFindings(findings, rule, severity, ambiguity, rule.places(view), args);
    const found = findings ?? [];
    found.push(wordFinding(rule, severity, ambiguity, this.#placeOf(rule, view), args));
    return found;
  }

  /** The places of a rule about one extension are kept, by the index of that extension. */
  #placeOf(rule: ElementRule, view: TransactionView): PlaceText {
    const put = (): PlaceText => placeText(withMember(placeOfElement(view, rule.element), rule.member));
    const index = extensionIndexOf(view, rule.element);
    if (index === undefined || index > LARGEST_KEPT_INDEX) return put();
    let places = this.#places.get(rule);
    if (places === undefined) this.#places.set(rule, (places = []));
    return (places[index] ??= put());
  }

  #addEach(
    rule: EachRule,
    element: RepeatedElements[keyof RepeatedElements],
    view: TransactionView,
    findings: Finding[] | undefined,
  ): Finding[] | undefined {
    const { severity, ambiguity } = decideSeverity(rule, element, this.#readingOf, view);
    if (severity === 'none') return findings;
    const placeOf = PLACE_OF_EACH[rule.each] as (element: RepeatedElements[keyof RepeatedElements]) => Place;
    const places = rule.places?.(element, view) ?? [withMember(placeOf(element), rule.member)];
    return addFindings(findings, rule, severity, ambiguity, places, rule.args?.(element, view) ?? NO_ARGS);
  }
}

const NONE: readonly never[] = [];
const NO_ARGS: Readonly<Record<string, string>> = Object.freeze({});

function applies({ present = [], absent = [], type, methods, tenant }: Applicability, view: TransactionView): boolean {
  if (tenant !== undefined && view.tenant[tenant] === undefined) return false;
  if (type !== undefined && view.transactionType !== type) return false;
  if (methods !== undefined && (view.paymentMethod === undefined || !methods.includes(view.paymentMethod)))
    return false;
  const isReadable = (name: ElementName): boolean => view[name] !== undefined && view[name] !== null;
  return present.every(isReadable) && !absent.some(isReadable);
}

function withMember(place: Place, member: string | undefined): Place {
  return member === undefined || place.length === 0 ? place : [...place, member];
}

function addFindings(
  findings: Finding[] | undefined,
  rule: RuleText,
  severity: Severity,
  ambiguity: AmbiguityId | undefined,
  places: readonly Place[],
  args: Readonly<Record<string, string>>,
): Finding[] {
  const found = findings ?? [];
  for (const place of places) {
    found.push(wordFinding(rule, severity, ambiguity, placeText(place), args));
  }
  return found;
}
