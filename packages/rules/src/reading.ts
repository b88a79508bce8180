import { UsageError } from './usage-error.ts';

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** An entry of the ledger of contradictions and gaps in the documents: `AMB-01` to `AMB-100`. */
export type AmbiguityId = Exclude<`AMB-${Digit}${Digit}`, 'AMB-00'> | 'AMB-100';

/** How an ambiguous sentence is taken: as we recommend, as strictly, or as leniently as the documents allow. */
export type Reading = 'default' | 'strict' | 'lenient';

/** A reading for all entries, and another one for single entries where a hospital differs. */
export interface ReadingOptions {
  readonly reading?: Reading;
  readonly readings?: Readonly<Partial<Record<AmbiguityId, Reading>>>;
}

/** Looks up the reading of one ambiguity. */
export type ReadingOf = (ambiguity: AmbiguityId) => Reading;

const READINGS: readonly unknown[] = ['default', 'strict', 'lenient'];
const AMBIGUITY = /^AMB-(?:0[1-9]|[1-9][0-9]|100)$/;

/** @throws UsageError (`unknown-reading`, `unknown-ambiguity`) for names that the ledger does not have. */
export function resolveReading(options: ReadingOptions): ReadingOf {
  const { reading = 'default', readings = {} } = options;
  for (const given of [reading, ...Object.values(readings)]) {
    if (given !== undefined && !READINGS.includes(given))
      throw new UsageError(
        'unknown-reading',
        `Unknown reading ${JSON.stringify(given)}: use default, strict or lenient.`,
      );
  }
  for (const ambiguity of Object.keys(readings)) {
    if (!AMBIGUITY.test(ambiguity))
      throw new UsageError(
        'unknown-ambiguity',
        `Unknown ambiguity ${JSON.stringify(ambiguity)}: use AMB-01 to AMB-100.`,
      );
  }
  if (Object.keys(readings).length === 0) return () => reading;
  return (ambiguity) => readings[ambiguity] ?? reading;
}
