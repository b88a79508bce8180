import type { Requirement } from '../../packages/rules/src/index.ts';
import { loadCatalogue } from '../catalogue.ts';
import { documentName } from '../pages/words.ts';
import { readRequirementIds } from '../requirement-ids.ts';
import { DOCUMENTS } from './documents.ts';
import { readScenarios, type NamedScenario } from './scenarios.ts';
import { readSentences, type MappedSentence, type Place } from './sentences.ts';

/** One requirement with what stands for it and what shows it. */
export interface CoveredRequirement {
  readonly requirement: Requirement;
  /** The file of its rule, from the root. */
  readonly rulePath: string | undefined;
  readonly sentences: readonly Place[];
  readonly scenarios: readonly NamedScenario[];
  /** Only scenarios can show it, and there is none. */
  readonly isPending: boolean;
}

export interface Coverage {
  readonly requirements: readonly CoveredRequirement[];
  readonly sentences: readonly MappedSentence[];
  /** Sentences and requirements that are left behind, one line each. */
  readonly gaps: readonly string[];
}

function isFromSeeds({ source }: Requirement): boolean {
  return DOCUMENTS.some(({ name }) => name === documentName(source.document));
}

function gapsOf({ requirement, rulePath, sentences, isPending }: CoveredRequirement): string[] {
  const { id, source, reason } = requirement;
  const gaps: string[] = [];
  if (rulePath === undefined && reason === undefined) gaps.push(`${id} has neither a rule nor a reason`);
  if (isPending) gaps.push(`${id} has no scenario`);
  if (source.basis === 'stated' && !isFromSeeds(requirement))
    gaps.push(`${id} is stated in none of the five documents`);
  if (source.basis !== 'external' && isFromSeeds(requirement) && sentences.length === 0) {
    gaps.push(`${id} comes from ${documentName(source.document)}, but no sentence stands for it`);
  }
  return gaps;
}

/** Holds the sentences of the documents, the requirements, the rules and the scenarios against each other. */
export async function readCoverage(root: string): Promise<Coverage> {
  const ids = readRequirementIds(root);
  const known = new Set(ids);
  const { requirements, rules } = await loadCatalogue();
  const { sentences, problems } = readSentences(root, known);
  const scenarios = readScenarios(root, known);
  const order = new Map(ids.map((id, index) => [id, index] as const));
  const covered = requirements
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((requirement): CoveredRequirement => {
      const { id, subject } = requirement;
      const shown = scenarios.get(id) ?? [];
      return {
        requirement,
        rulePath: rules.get(id)?.path,
        sentences: sentences.filter(({ meaning }) => Array.isArray(meaning) && meaning.includes(id)),
        scenarios: shown,
        isPending: subject === 'server' && shown.length === 0,
      };
    });
  const present = new Set<string>(requirements.map(({ id }) => id));
  const absent = ids.filter((id) => !present.has(id)).map((id) => `${id} is no rule, and no requirement without one`);
  return { requirements: covered, sentences, gaps: [...problems, ...absent, ...covered.flatMap(gapsOf)] };
}
