import type { Explanation, Outcome, Report, ScenarioResult } from '../report.ts';

/** Scenarios that are no pass for the same reason on the same server. */
export interface FailureGroup {
  outcome: Exclude<Outcome, 'pass'>;
  server: string;
  explanation: Explanation;
  scenarios: readonly ScenarioResult[];
}

const ORDER: readonly Outcome[] = ['unknown', 'fail', 'error', 'skip'];

/** Money that went where it should not is told before everything else. */
const ABOUT_MONEY = /^(posting|rejection|duplicate|fifo)-/;

/** What is no pass, grouped by reason: the worst outcome first, then what is about money, then the reason that most scenarios share. */
export function groupFailures({ scenarios }: Report): FailureGroup[] {
  const groups = new Map<string, FailureGroup & { scenarios: ScenarioResult[] }>();
  for (const scenario of scenarios) {
    const { outcome, server, waived = '' } = scenario;
    if (outcome === 'pass') continue;
    for (const explanation of reasonsOf(scenario)) {
      const key = [outcome, server, waived, keyOf(explanation, outcome)].join('\n');
      const group = groups.get(key);
      if (group) group.scenarios.push(scenario);
      else groups.set(key, { outcome, server, explanation, scenarios: [scenario] });
    }
  }
  return [...groups.values()].toSorted(
    (a, b) =>
      ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) ||
      Number(isAboutMoney(b)) - Number(isAboutMoney(a)) ||
      b.scenarios.length - a.scenarios.length,
  );
}

function reasonsOf({
  explanation = { whose: 'kit', message: 'No reason was given.' },
  failures,
}: ScenarioResult): readonly Explanation[] {
  return failures ?? [explanation];
}

function keyOf({ requirement, message, remedy = '' }: Explanation, outcome: Outcome): string {
  return outcome === 'fail' ? (requirement ?? message) : `${message} ${remedy}`;
}

function isAboutMoney({ explanation }: FailureGroup): boolean {
  return ABOUT_MONEY.test(explanation.requirement ?? '');
}

/** Whether the run is to be taken as good. */
export function isGood({ scenarios, problems, complete }: Report): boolean {
  return (
    complete &&
    problems.length === 0 &&
    scenarios.every(
      ({ outcome, waived }) => outcome === 'pass' || outcome === 'skip' || (outcome === 'fail' && waived !== undefined),
    )
  );
}
