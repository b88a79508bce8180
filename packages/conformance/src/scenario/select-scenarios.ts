import { UsageError } from '@countercheck/rules';
import { nearNames } from '../near-names.ts';
import type { Scenario } from './scenario.ts';

/**
 * The scenarios that one of the patterns names: an id, or a glob with `*` and `?`.
 * @throws UsageError SCENARIO_UNKNOWN for a pattern that names none
 */
export function selectScenarios(all: readonly Scenario[], patterns: readonly string[]): Scenario[] {
  if (patterns.length === 0) return [...all];
  const chosen = new Set<Scenario>();
  for (const pattern of patterns) {
    const matching = all.filter(({ id }) => toPattern(pattern).test(id));
    if (matching.length === 0) {
      const near = nearNames(
        pattern.replaceAll('*', ''),
        all.map(({ id }) => id),
      );
      throw new UsageError(
        'SCENARIO_UNKNOWN',
        `no scenario '${pattern}'${near.length > 0 ? `: did you mean ${near.join(' or ')}?` : ''} 'countercheck run --dry-run' lists them.`,
      );
    }
    for (const scenario of matching) chosen.add(scenario);
  }
  return all.filter((scenario) => chosen.has(scenario));
}

function toPattern(glob: string): RegExp {
  const escaped = glob
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`);
}
