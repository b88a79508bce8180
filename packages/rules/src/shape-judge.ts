import type { PayloadRule } from './any-rule.ts';
import type { Finding } from './finding.ts';
import { canSpeak, decideSeverity } from './payload-judge.ts';
import type { ShapeNodes, ShapeRuleOf, ValueNode } from './payload/define-shape-rule.ts';
import { placeText } from './place-text.ts';
import type { ReadingOf } from './reading.ts';
import type { RuleText } from './rule.ts';
import { type Step, toPlace, walkShape } from './shape-walk.ts';
import { wordFinding } from './word-finding.ts';

/** Nothing documented lies deeper than this. */
const DEEP = 64;
/** Of the faults that lie deeper, each rule tells this many: the places of all would grow with the square of the depth. */
const MOST_DEEP_FINDINGS = 64;

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

  /** `literals` are the numbers of a text that a double cannot hold, by pointer. */
  judge(resource: unknown, literals?: ReadonlyMap<string, string>): Finding[] {
    const findings: Finding[] = [];
    const tolds = new Map<RuleText, number>();
    const ask = <C extends keyof ShapeNodes>(
      rules: readonly ShapeRuleOf<C>[],
      node: ShapeNodes[C],
      at: Step | undefined,
    ): boolean => {
      let allHold = true;
      for (const rule of rules) {
        if (rule.holds(node, this.#readingOf)) continue;
        const { severity, ambiguity } = decideSeverity(rule, node, this.#readingOf);
        if (severity === 'none') continue;
        allHold = false;
        if (at !== undefined && at.depth > DEEP && isTold(rule, tolds)) continue;
        const member = rule.member?.(node);
        const place = member === undefined ? toPlace(at) : [...toPlace(at), member];
        findings.push(wordFinding(rule, severity, ambiguity, placeText(place), rule.args?.(node) ?? {}));
      }
      return allHold;
    };
    walkShape(resource, {
      value: (node, at) => ask(this.#value, literals === undefined ? node : asWritten(node, at, literals), at),
      member: (node, at) => ask(this.#member, node, at),
      extension: (node, at) => ask(this.#extension, node, at),
    });
    return findings;
  }
}

/** What a text writes as a number is one, even if parsing makes it infinite. */
function asWritten(node: ValueNode, at: Step | undefined, literals: ReadonlyMap<string, string>): ValueNode {
  const isInfinite = typeof node.value === 'number' && !Number.isFinite(node.value);
  return isInfinite && literals.has(placeText(toPlace(at)).pointer) ? { ...node, value: Number.MAX_VALUE } : node;
}

function isTold(rule: RuleText, tolds: Map<RuleText, number>): boolean {
  const told = tolds.get(rule) ?? 0;
  tolds.set(rule, told + 1);
  return told >= MOST_DEEP_FINDINGS;
}
