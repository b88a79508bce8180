import type { PayloadRule } from './any-rule.ts';
import type { Finding } from './finding.ts';
import { canSpeak, decideSeverity } from './payload-judge.ts';
import type { ShapeNodes, ShapeRuleOf } from './payload/define-shape-rule.ts';
import { type Place, toFhirPath, toPointer } from './place.ts';
import type { ReadingOf } from './reading.ts';
import { walkShape } from './shape-walk.ts';
import { wordFinding } from './word-finding.ts';

/** Judges the shape of payloads that the one-pass reader could not prove to be well formed. */
export class ShapeJudge {
  readonly #value: readonly ShapeRuleOf<'value'>[];
  readonly #member: readonly ShapeRuleOf<'member'>[];
  readonly #extension: readonly ShapeRuleOf<'extension'>[];
  readonly #readingOf: ReadingOf;

  constructor(rules: readonly PayloadRule[], readingOf: ReadingOf) {
    const shape = rules.filter((rule) => rule.kind === 'shape').filter((rule) => canSpeak(rule, readingOf));
    this.#value = shape.filter((rule) => rule.concerns === 'value');
    this.#member = shape.filter((rule) => rule.concerns === 'member');
    this.#extension = shape.filter((rule) => rule.concerns === 'extension');
    this.#readingOf = readingOf;
  }

  judge(resource: unknown): Finding[] {
    const findings: Finding[] = [];
    const ask = <C extends keyof ShapeNodes>(rules: readonly ShapeRuleOf<C>[], node: ShapeNodes[C], place: () => Place): boolean => {
      let allHold = true;
      for (const rule of rules) {
        if (rule.holds(node, this.#readingOf)) continue;
        allHold = false;
        const { severity, ambiguity } = decideSeverity(rule, node, this.#readingOf);
        if (severity === 'none') continue;
        const member = rule.member?.(node);
        const at = member === undefined ? place() : [...place(), member];
        findings.push(wordFinding(rule, severity, ambiguity, { path: toFhirPath(at), pointer: toPointer(at) }, rule.args?.(node) ?? {}));
      }
      return allHold;
    };
    walkShape(resource, {
      value: (node, place) => ask(this.#value, node, place),
      member: (node, place) => ask(this.#member, node, place),
      extension: (node, place) => ask(this.#extension, node, place),
    });
    return findings;
  }
}
