import { type Court, EXCEPTIONS } from './court.ts';
import { type Element, isBroken, textOf } from './elements.ts';
import { at, itemsOf, member, type PlacedTree, type Tree } from './json-tree.ts';

export interface CodeQuestion {
  readonly rules: 'type' | 'method';
  readonly system: string;
  readonly supported: readonly string[];
}

/** What the coding of the bound system says. */
export interface CodeAnswer {
  /** The one supported code; nothing if there is none, or more than one. */
  readonly code: string | undefined;
  /** Those that could be meant: of the bound system, or without a system where that is let pass. */
  readonly codings: readonly PlacedTree[];
}

/** Judges a CodeableConcept by its codings of one system; those of other systems neither help nor hurt. */
export function judgeCoded(court: Court, element: Element, question: CodeQuestion): CodeAnswer {
  const silent: CodeAnswer = { code: undefined, codings: [] };
  const { value: concept, valuePointer } = element;
  if (concept === undefined) return silent;
  const list = member(concept, 'coding');
  if (isBroken(list, ['Coding'])) return silent;
  const codings = itemsOf(list, at(valuePointer, 'coding'));
  for (const { item, pointer } of codings.slice(1)) {
    if (!isBroken(item, 'Coding')) court.blame(`${question.rules}-single-coding`, pointer);
  }

  const isUnreadable = codings.some(({ item }) => isPerhapsBound(item, question.system));
  const bound = codings
    .filter(({ item }) => textOf(member(item, 'system')) === question.system)
    .flatMap((coding) => {
      const code = textOf(member(coding.item, 'code'));
      return code === undefined ? [] : [{ code, coding }];
    });
  const [first] = bound;
  if (first === undefined) {
    if (isUnreadable) return silent;
    return withoutSystem(court, codings, valuePointer, question);
  }

  const answer: CodeAnswer = { code: first.code, codings: bound.map(({ coding }) => coding) };
  if (!question.supported.includes(first.code)) {
    court.blame(`${question.rules}-supported`, at(first.coding.pointer, 'code'));
    return { ...answer, code: undefined };
  }
  const other = bound.find(({ code }) => code !== first.code);
  if (other === undefined) return answer;
  court.blame(`${question.rules}-supported`, at(other.coding.pointer, 'code'), EXCEPTIONS.warnInLenient);
  return court.reading === 'lenient' ? answer : { ...answer, code: undefined };
}

/** The lenient reading takes the code of a coding that names no system. */
function withoutSystem(
  court: Court,
  codings: readonly PlacedTree[],
  conceptPointer: string,
  { rules, supported }: CodeQuestion,
): CodeAnswer {
  const bare = codings.find(({ item }) => {
    const code = textOf(member(item, 'code'));
    return member(item, 'system') === undefined && code !== undefined && supported.includes(code);
  });
  court.blame(`${rules}-system`, conceptPointer, bare === undefined ? undefined : EXCEPTIONS.warnInLenient);
  if (bare === undefined || court.reading !== 'lenient') return { code: undefined, codings: [] };
  return { code: textOf(member(bare.item, 'code')), codings: [bare] };
}

/** A broken coding that may have been meant as the one that counts. */
function isPerhapsBound(coding: Tree, system: string): boolean {
  const written = member(coding, 'system');
  if (isBroken(coding, 'Coding') || isBroken(written, 'string')) return true;
  return textOf(written) === system && isBroken(member(coding, 'code'), 'string');
}
