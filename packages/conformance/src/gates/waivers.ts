import { REQUIREMENTS } from '@countercheck/rules';
import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../schemas/waivers.schema.json' with { type: 'json' };
import { nearNames } from '../near-names.ts';
import { readYaml } from '../read-yaml.ts';
import type { Explanation, ScenarioResult } from '../report.ts';

/** A failure that is known, and why it does not stop a release. */
export interface Waiver {
  requirement?: string;
  scenario?: string;
  /** Any server unless given. */
  server?: string;
  reason: string;
  owner: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  expires: string;
  /** A part of the message that the failure shows: another failure of the same scenario is not waived. */
  failure: string;
}

let compiled: ValidateFunction<{ waivers: Waiver[] }> | undefined;

/**
 * Reads a file of waivers.
 * @throws UsageError WAIVERS_INVALID with file, line and column
 */
export function readWaivers(text: string, file: string): Waiver[] {
  compiled ??= new Ajv({ allErrors: true, verbose: true, strict: false }).compile<{ waivers: Waiver[] }>(schema);
  const { value, fail } = readYaml(text, file, 'WAIVERS_INVALID', compiled);
  const known = REQUIREMENTS.map(({ id }): string => id);
  for (const [index, { requirement, expires }] of value.waivers.entries()) {
    if (!isDay(expires)) throw fail(['waivers', index, 'expires'], `there is no day ${expires}.`);
    if (requirement === undefined || known.includes(requirement)) continue;
    const near = nearNames(requirement, known);
    throw fail(
      ['waivers', index, 'requirement'],
      `no requirement '${requirement}'${near.length > 0 ? `: did you mean ${near.join(' or ')}?` : '.'}`,
    );
  }
  return value.waivers;
}

/** Whether the calendar has the day. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export interface Waived {
  scenarios: ScenarioResult[];
  /** Waivers that are expired, cover nothing, or no longer match. */
  problems: Explanation[];
}

/** Marks the failures that waivers cover. `today` is `YYYY-MM-DD`. */
export function applyWaivers(scenarios: readonly ScenarioResult[], waivers: readonly Waiver[], today: string): Waived {
  const used = new Set<Waiver>();
  const marked = scenarios.map((scenario) => {
    if (scenario.outcome !== 'fail') return scenario;
    const covering = waivers.find((waiver) => waiver.expires >= today && covers(waiver, scenario));
    if (!covering) return scenario;
    used.add(covering);
    return { ...scenario, waived: `${covering.reason} (${covering.owner}, until ${covering.expires})` };
  });
  const problems = waivers
    .filter((waiver) => !used.has(waiver))
    .map((waiver) => explainUnused(waiver, scenarios, today));
  return { scenarios: marked, problems };
}

/** A waiver covers a scenario only if every failure in it is the one that is waived. */
function covers(waiver: Waiver, scenario: ScenarioResult): boolean {
  if (!isAbout(waiver, scenario)) return false;
  const failures = failuresOf(scenario);
  return (
    failures.length > 0 &&
    failures.every(
      ({ requirement, text }) =>
        text.includes(waiver.failure) && (waiver.requirement === undefined || requirement === waiver.requirement),
    )
  );
}

function isAbout({ server, scenario: id, requirement }: Waiver, scenario: ScenarioResult): boolean {
  if (server !== undefined && server !== scenario.server) return false;
  return id === undefined
    ? failuresOf(scenario).some((failure) => failure.requirement === requirement)
    : id === scenario.id;
}

function failuresOf({ steps, explanation }: ScenarioResult): { requirement: string; text: string }[] {
  const failures = steps.flatMap(({ expectations, findings }) => [
    ...expectations
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ requirement, expected, actual }) => ({ requirement, text: `expected ${expected}; ${actual}` })),
    ...findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message }) => ({ requirement: rule, text: message })),
  ]);
  return failures.length > 0 || !explanation
    ? failures
    : [{ requirement: explanation.requirement ?? '', text: explanation.message }];
}

function explainUnused(waiver: Waiver, scenarios: readonly ScenarioResult[], today: string): Explanation {
  const { requirement, scenario, expires, owner, failure } = waiver;
  const name = requirement ?? scenario ?? '';
  if (expires < today) {
    return {
      whose: 'configuration',
      message: `The waiver of ${name} (${owner}) expired on ${expires}.`,
      remedy: 'Have the failure repaired, or renew the waiver with its reason.',
    };
  }
  const failing = scenarios.some((each) => each.outcome === 'fail' && isAbout(waiver, each));
  return {
    whose: 'configuration',
    message: failing
      ? `The waiver of ${name} (${owner}) does not match the failure: '${failure}' is not all that is wrong.`
      : `The waiver of ${name} (${owner}) covers nothing: there is no such failure.`,
    remedy: failing
      ? 'Look at the new failure; waive it by its own message, or have it repaired.'
      : 'Take the waiver out.',
  };
}
