import { type PayloadRule, PAYLOAD_RULES, type RequirementId } from '@countercheck/rules';

const STRUCTURE_DEFINITION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';
const DECISIVE = ['type', 'method'].map((name) => `${STRUCTURE_DEFINITION}financial-transaction-${name}`);
/** The rules that apply to some types or methods only. */
const CONDITIONAL: ReadonlySet<RequirementId> = new Set(
  PAYLOAD_RULES.filter(
    (rule) =>
      'appliesTo' in rule &&
      typeof rule.appliesTo === 'object' &&
      ('type' in rule.appliesTo || 'methods' in rule.appliesTo),
  ).map(({ id }) => id),
);

export function dependsOnType({ id }: PayloadRule): boolean {
  return CONDITIONAL.has(id);
}

/**
 * The payload with one extension of type and one of method, the first of each that can be read; `undefined` when there are not
 * more. Which of two types decides is a matter of order, of which JSON Schema knows nothing: it is asked about this one.
 */
export function withFirstAlone(resource: unknown): unknown {
  if (!isObject(resource) || !Array.isArray(resource['extension'])) return undefined;
  const extensions: readonly unknown[] = resource['extension'];
  const surplus = new Set(DECISIVE.flatMap((url) => surplusOf(extensions, url)));
  if (surplus.size === 0) return undefined;
  return { ...resource, extension: extensions.filter((_, index) => !surplus.has(index)) };
}

function surplusOf(extensions: readonly unknown[], url: string): number[] {
  const places = extensions.flatMap((one, index) => (isObject(one) && one['url'] === url ? [index] : []));
  const kept = places.find((place) => isReadable((extensions[place] as Members)['valueCodeableConcept'])) ?? places[0];
  return places.filter((place) => place !== kept);
}

type Members = Readonly<Record<string, unknown>>;

function isReadable(concept: unknown): boolean {
  return isObject(concept) && Object.keys(concept).length > 0;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
