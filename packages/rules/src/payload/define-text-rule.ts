import type { PayloadBorder } from '../border.ts';
import type { Encodings } from '../encoding.ts';
import type { Place } from '../place.ts';
import type { RuleText, SeverityByReading } from '../rule.ts';

/** A place in a text that a rule can point at. */
export interface TextPlace {
  readonly place: Place;
  /** Index in UTF-16 units. */
  readonly offset: number;
}

/** What only the text of a body shows. */
export interface TextFacts {
  /** Why the body cannot be read as JSON in UTF-8, in words, and where. */
  readonly failure: (TextPlace & { readonly reason: string }) | undefined;
  readonly byteOrderMark: boolean;
  /** Second and further occurrences of a member in one object. */
  readonly duplicates: readonly (TextPlace & { readonly name: string; readonly isIdentical: boolean })[];
  /** Number literals whose exact value no double has. */
  readonly lossyNumbers: readonly (TextPlace & { readonly literal: string })[];
}

/** One violation in a text. */
export interface TextFault extends TextPlace {
  readonly args?: Readonly<Record<string, string>>;
  /** For the exceptions of the rule. */
  readonly isIdentical?: boolean;
}

/** A rule that needs the text of the body. */
export interface TextRule extends RuleText, Encodings {
  readonly subject: 'payload';
  readonly kind: 'text';
  /** The violations; none where the rule holds. */
  readonly faults: (text: TextFacts) => readonly TextFault[];
  readonly exceptions?: readonly {
    readonly when: (fault: TextFault) => boolean;
    readonly severity: SeverityByReading;
  }[];
  readonly borders: readonly PayloadBorder[];
}

export function defineTextRule(rule: Omit<TextRule, 'subject' | 'kind'>): TextRule {
  return { ...rule, subject: 'payload', kind: 'text' };
}
