import type { CodingView, ConceptView } from './transaction-view.ts';

/** What a CodeableConcept says in the code system that its element is bound to. */
export interface BoundCode {
  /** The first coding of the system that has a code. */
  readonly coding: CodingView | undefined;
  /** A later coding of the system with another code (AMB-30). */
  readonly conflict: CodingView | undefined;
  /** Whether some coding might be of the system but could not be read. */
  readonly uncertain: boolean;
}

/**
 * Looks for the coding of `system`. Codings of other systems neither help nor hurt.
 * @param takesMissingSystem decides which codes are taken from codings without any system when none is of the system (AMB-18, lenient).
 */
export function boundCode(
  concept: ConceptView,
  system: string,
  takesMissingSystem?: (code: string) => boolean,
): BoundCode {
  const bound = lookFor(concept, system);
  return bound.coding === undefined && takesMissingSystem !== undefined
    ? lookFor(concept, undefined, takesMissingSystem)
    : bound;
}

function lookFor(concept: ConceptView, system: string | undefined, takes?: (code: string) => boolean): BoundCode {
  let coding: CodingView | undefined;
  let conflict: CodingView | undefined;
  let uncertain = concept.codings === null || !concept.complete;
  for (const candidate of concept.codings ?? []) {
    if (candidate.system === null) uncertain = true;
    if (candidate.system !== system) continue;
    if (candidate.code === null) uncertain = true;
    if (typeof candidate.code !== 'string' || takes?.(candidate.code) === false) continue;
    if (coding === undefined) coding = candidate;
    else if (conflict === undefined && candidate.code !== coding.code) conflict = candidate;
  }
  return { coding, conflict, uncertain };
}

/** The code of a concept that is one coding of `system` with a code: what most payloads send. */
export function plainCode({ codings, complete }: ConceptView, system: string): string | undefined {
  const only = codings?.length === 1 && complete ? codings[0] : undefined;
  if (only === undefined || typeof only.system !== 'string' || only.system !== system) return undefined;
  return only.code ?? undefined;
}
