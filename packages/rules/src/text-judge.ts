import type { PayloadRule } from './any-rule.ts';
import type { Finding } from './finding.ts';
import { canSpeak, decideSeverity } from './payload-judge.ts';
import type { TextFacts, TextRule } from './payload/define-text-rule.ts';
import { type Place, toPointer } from './place.ts';
import { placeText } from './place-text.ts';
import { readBody } from './read-body.ts';
import type { ReadingOf } from './reading.ts';
import { LineIndex, locateInText } from './text-location.ts';
import { wordFinding } from './word-finding.ts';

/** A body that was read, with the findings that only its text shows. */
export interface JudgedText {
  readonly isReadable: boolean;
  readonly value: unknown;
  /** From pointer to literal, for the numbers that a double cannot hold. */
  readonly literals: ReadonlyMap<string, string> | undefined;
  readonly findings: readonly Finding[];
  readonly text: string;
}

/** Judges what only the text of a body shows, and says on which line findings stand. */
export class TextJudge {
  readonly #rules: readonly TextRule[];
  readonly #readingOf: ReadingOf;

  constructor(rules: readonly PayloadRule[], readingOf: ReadingOf) {
    this.#rules = rules.filter((rule) => rule.kind === 'text').filter((rule) => canSpeak(rule, readingOf));
    this.#readingOf = readingOf;
  }

  read(body: string | Uint8Array, parsed?: unknown): JudgedText {
    const { text, value, facts } = readBody(body, parsed);
    const findings = this.#apply(facts, text);
    return {
      isReadable: facts.failure === undefined,
      value,
      literals: literalsOf(facts),
      findings: onePerPlace(findings),
      text,
    };
  }

  /** Adds line and column to the findings that have none yet. */
  locate(findings: readonly Finding[], body: JudgedText): Finding[] {
    return locateInText(findings, body.text);
  }

  #apply(facts: TextFacts, text: string): Finding[] {
    let lines: LineIndex | undefined;
    return this.#rules.flatMap((rule) =>
      rule.faults(facts).flatMap((fault) => {
        const { severity, ambiguity } = decideSeverity(rule, fault, this.#readingOf);
        if (severity === 'none') return [];
        lines ??= new LineIndex(text);
        const place = placeText(fault.place);
        return [{ ...wordFinding(rule, severity, ambiguity, place, fault.args ?? {}), ...lines.at(fault.offset) }];
      }),
    );
  }
}

/** The lossy literals by pointer, without those in members that a later duplicate replaces. */
function literalsOf({ lossyNumbers, duplicates }: TextFacts): ReadonlyMap<string, string> | undefined {
  if (lossyNumbers.length === 0) return undefined;
  const latest = new Map(duplicates.map(({ place, offset }) => [toPointer(place), offset]));
  const isReplaced = (place: Place, offset: number): boolean =>
    place.some((_, index) => (latest.get(toPointer(place.slice(0, index + 1))) ?? 0) > offset);
  const counting = lossyNumbers.filter(({ place, offset }) => latest.size === 0 || !isReplaced(place, offset));
  return new Map(counting.map(({ place, literal }) => [toPointer(place), literal]));
}

/** A member that stands three times, or places that were cut because they lie too deep: one finding tells it, the gravest. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.pointer}`;
    const earlier = first.get(key);
    if (earlier === undefined || (earlier.severity !== 'error' && finding.severity === 'error'))
      first.set(key, finding);
  }
  return [...first.values()];
}
