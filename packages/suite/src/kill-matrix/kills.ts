import type { Report, ScenarioResult } from '@countercheck/conformance';
import type { DeviationDescription } from '@countercheck/mock';

/** Which scenarios notice one deviation. */
export interface Kills {
  readonly deviation: string;
  /** Scenarios that show a broken requirement to be broken, as a failure or, where documents are no stricter, as a warning. */
  readonly byName: readonly string[];
  /** Scenarios that are no pass for another reason. */
  readonly otherwise: readonly string[];
}

/** Reads off a report which scenarios noticed the deviation that it was made with. */
export function readKills({ id, breaks }: DeviationDescription, { scenarios }: Report): Kills {
  const broken = new Set<string>(breaks);
  const byName = scenarios.filter((scenario) => shownBroken(scenario).some((requirement) => broken.has(requirement)));
  const otherwise = scenarios.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skip');
  const named = new Set(byName.map((scenario) => scenario.id));
  return {
    deviation: id,
    byName: [...named],
    otherwise: otherwise.map((scenario) => scenario.id).filter((scenario) => !named.has(scenario)),
  };
}

/** Requirements that a scenario shows to be broken, or worth a warning. */
export function shownBroken({ steps }: ScenarioResult): string[] {
  return steps.flatMap(({ expectations, findings }) => [
    ...expectations
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
      .map(({ requirement }) => requirement),
    ...findings.filter(({ severity }) => severity !== 'information').map(({ rule }) => rule),
  ]);
}

/** Whether a deviation follows from a rule, rather than being written by hand. */
export function isDerived(deviation: string): boolean {
  return /^(ignores|refuses)-/.test(deviation);
}
