import { atAnyBorder, atBorder, type BorderCase, mutated, transactions } from '@countercheck/arbitraries';
import { PAYLOAD_RULES, type RequirementId } from '@countercheck/rules';
import fc from 'fast-check';
import { validatorFor } from '../properties/judges.ts';

/** What a wrong predicate says of a payload, made from what the right one says. */
export interface PlantedFault {
  readonly name: string;
  readonly wrong: (finds: boolean, body: string) => boolean;
}

type Judged = Pick<BorderCase, 'body' | 'reading' | 'tenant'>;

/** Ways in which a predicate is wrong: everywhere, or only for some of the payloads. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  { name: 'never finds', wrong: () => false },
  { name: 'is turned round', wrong: (finds) => !finds },
  { name: 'misses adjustments', wrong: (finds, body) => finds && !says(body, '"adjustment"') },
  { name: 'misses payments', wrong: (finds, body) => finds && !says(body, '"payment"') },
  { name: 'misses all but US dollars', wrong: (finds, body) => finds && says(body, '"USD"') },
  { name: 'misses US dollars', wrong: (finds, body) => finds && !says(body, '"USD"') },
  { name: 'misses targets that are encounters', wrong: (finds, body) => finds && !says(body, '"Encounter/') },
  { name: 'finds in every cash payment', wrong: (finds, body) => finds || says(body, '"CASH"') },
  {
    name: 'finds where a location is sent',
    wrong: (finds, body) => finds || says(body, 'transaction-location"'),
  },
];

function says(body: string, part: string): boolean {
  return body.includes(part);
}

/** After how many random payloads each fault shows; a fault that does not within `most` is left out. */
export function payloadsUntilFound(
  rule: RequirementId,
  { seed, most }: { readonly seed: number; readonly most: number },
): ReadonlyMap<string, number> {
  const asCase = (value: unknown): Judged => ({ body: JSON.stringify(value), reading: 'default' });
  const payloads: fc.Arbitrary<Judged> = fc.oneof(
    transactions().map(asCase),
    atBorder(rule),
    atAnyBorder(),
    mutated().map(asCase),
  );
  const found = new Map<string, number>();
  for (const [index, { body, reading, tenant }] of fc.sample(payloads, { seed, numRuns: most }).entries()) {
    const { findings } = validatorFor(reading, tenant).validateText(body);
    const finds = findings.some((finding) => finding.rule === rule);
    for (const { name, wrong } of PLANTED_FAULTS) {
      if (!found.has(name) && wrong(finds, body) !== finds) found.set(name, index + 1);
    }
  }
  return found;
}

/** The middle one; the lower of two. */
export function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

export const PLANTED_RULES: readonly RequirementId[] = PAYLOAD_RULES.map(({ id }) => id);
