import { subjectFolders } from './rule-files.ts';
import type {
  Ambiguity,
  Cannot,
  PayloadBorder,
  Requirement,
  RequirementId,
  RuleText,
  SchemaFragment,
  SeverityByReading,
} from '../packages/rules/src/index.ts';

/** A rule of any subject, as far as pages show it. */
export interface CataloguedRule extends RuleText {
  /** Its file, from the root of the repository. */
  readonly path: string;
  /** To which payloads it applies, for rules about payloads. */
  readonly appliesTo?: unknown;
  readonly exceptions?: readonly { readonly severity: SeverityByReading }[];
  readonly borders?: readonly PayloadBorder[];
  readonly schema?: SchemaFragment | Cannot;
  readonly invariant?: string | Cannot;
}

/** What the rules package says of every requirement. */
export interface Catalogue {
  readonly requirements: readonly Requirement[];
  readonly ambiguities: readonly Ambiguity[];
  readonly rules: ReadonlyMap<RequirementId, CataloguedRule>;
}

/** Reads the catalogue from the sources as they are now: generated lists must be up to date before. */
export async function loadCatalogue(): Promise<Catalogue> {
  const { REQUIREMENTS, AMBIGUITIES } = await import('../packages/rules/src/index.ts');
  const rules = new Map<RequirementId, CataloguedRule>();
  for (const folder of subjectFolders) {
    const lists: Readonly<Record<string, readonly Omit<CataloguedRule, 'path'>[]>> = await import(
      `../packages/rules/src/${folder}/rules.generated.ts`
    );
    for (const rule of Object.values(lists).flat())
      rules.set(rule.id, { ...rule, path: `packages/rules/src/${folder}/${rule.id}.ts` });
  }
  return { requirements: REQUIREMENTS, ambiguities: AMBIGUITIES, rules };
}
