import type { Comparison } from './compare-schemas.ts';

/** Where encodings differ, which rules were broken less often than that, and what else is wrong with a comparison. */
export function complaintsOf(
  { differences, broken }: Comparison,
  leastBroken: number,
  faults: Readonly<Record<string, boolean>>,
): string[] {
  return [
    ...differences,
    ...[...broken]
      .filter(([, times]) => times < leastBroken)
      .map(([rule, times]) => `${rule} was broken ${times} times`),
    ...Object.keys(faults).filter((fault) => faults[fault]),
  ];
}
