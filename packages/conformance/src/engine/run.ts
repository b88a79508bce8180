import { type AmbiguityId, type Reading, REQUIREMENTS, UsageError } from '@countercheck/rules';
import type { Clock } from '../clock.ts';
import { sealed } from '../evidence/digest.ts';
import { applyBaseline } from '../gates/baseline.ts';
import { gateProblems } from '../gates/gate.ts';
import { applyWaivers, type Waiver } from '../gates/waivers.ts';
import { explainUnsettled } from '../money/explain-unsettled.ts';
import type { Intent, IntentLog } from '../money/intent-log.ts';
import { nearNames } from '../near-names.ts';
import { REPORT_FORMAT, type Report, type ScenarioResult } from '../report.ts';
import { buildCounts } from '../count-outcomes.ts';
import { buildRequirements } from '../report-summary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { runInLanes } from './lanes.ts';
import type { RunEvent } from './run-events.ts';
import type { ServerUnderTest } from './server-under-test.ts';
import { openServerRun, type ServerRun } from './server-run.ts';
import type { KnownPseudonyms } from './session-redactor.ts';

export interface RunOptions {
  servers: readonly ServerUnderTest[];
  scenarios: readonly Scenario[];
  reading?: Reading;
  readings?: Readonly<Partial<Record<AmbiguityId, Reading>>>;
  seed: number;
  runId: string;
  toolVersion: string;
  clock: Clock;
  /** Scenarios that may be under way at once; 4 unless given. */
  concurrency?: number;
  labels?: Readonly<Record<string, string>>;
  /** Requirements that must be shown. */
  require?: readonly string[];
  /** Known failures. */
  waivers?: readonly Waiver[];
  /** An earlier report: what failed there in the same way does not fail the run. */
  baseline?: Report;
  /** Where intents are written down; in memory unless given. */
  intents?: IntentLog;
  /** Interrupts the run: what has begun to post is waited for, nothing new is begun. */
  signal?: AbortSignal;
  onEvent?: (event: RunEvent) => void;
}

const DEFAULT_CONCURRENCY = 4;

/**
 * Replays scenarios against servers and reports what was shown. Never throws for what a server does.
 * @throws UsageError when a required requirement does not exist, or two scenarios or servers have one name
 */
export async function runScenarios(options: RunOptions): Promise<Report> {
  const { servers, scenarios, clock, onEvent, concurrency = DEFAULT_CONCURRENCY } = options;
  checkOptions(options);
  const startedAt = clock.now();
  const results = new Map<string, ScenarioResult>();
  const known: KnownPseudonyms = new Map();
  const names = servers.map(({ name }) => name);
  const unsettled = (options.intents?.unsettled() ?? []).filter(({ server }) => names.includes(server));
  const runs = servers.map((server) => openServerRun(server, options, known));
  const keyOf = (server: string, scenario: string) => `${server} ${scenario}`;
  const report = (isFinal = false): Report =>
    buildReport(
      options,
      runs,
      startedAt,
      names.flatMap((name) => scenarios.flatMap(({ id }) => results.get(keyOf(name, id)) ?? [])),
      unsettled,
      isFinal,
    );
  const total = servers.length * scenarios.length;
  onEvent?.({ kind: 'started', servers: servers.map(({ name }) => name), total });
  const tasks = runs.flatMap((run) =>
    scenarios.map((scenario) => ({
      lane: run.laneOf(scenario),
      run: async () => {
        if (options.signal?.aborted) return;
        const result = await run.carryOut(scenario);
        results.set(keyOf(run.server.name, scenario.id), result);
        onEvent?.({ kind: 'finished', result, done: results.size, total, report: () => report() });
      },
    })),
  );
  await runInLanes(tasks, concurrency);
  return report(true);
}

function checkOptions({ scenarios, servers, require = [] }: RunOptions): void {
  const known = REQUIREMENTS.map(({ id }): string => id);
  for (const id of require) {
    if (known.includes(id)) continue;
    const near = nearNames(id, known);
    throw new UsageError(
      'REQUIREMENT_UNKNOWN',
      `no requirement '${id}' to require${near.length > 0 ? `: did you mean ${near.join(' or ')}?` : `: 'countercheck rules' lists them.`}`,
    );
  }
  const twice = scenarios.find(({ id }, index) => scenarios.findIndex((other) => other.id === id) !== index);
  if (twice)
    throw new UsageError(
      'SCENARIO_INVALID',
      `${twice.source}: another scenario has the id '${twice.id}' already: give it one of its own.`,
    );
  const [server] = servers.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) !== index);
  if (server !== undefined)
    throw new UsageError('SERVER_UNKNOWN', `the server '${server}' is named twice: name it once.`);
}

function buildReport(
  options: RunOptions,
  runs: readonly ServerRun[],
  startedAt: number,
  results: ScenarioResult[],
  unsettled: readonly Intent[],
  isFinal: boolean,
): Report {
  const { servers, clock, labels = {}, reading = 'default', readings = {}, runId, seed, toolVersion } = options;
  const today = new Date(clock.now()).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const waived = applyWaivers(results, options.waivers ?? [], today);
  const scenarios = options.baseline ? applyBaseline(waived.scenarios, options.baseline) : waived.scenarios;
  const requirements = buildRequirements(
    scenarios,
    servers.map(({ name }) => name),
  );
  const report: Report = {
    format: REPORT_FORMAT,
    command: 'run',
    tool: { name: 'countercheck', version: toolVersion, rules: toolVersion },
    complete: scenarios.length === servers.length * options.scenarios.length && !options.signal?.aborted,
    runId,
    seed,
    startedAt: new Date(startedAt).toISOString(),
    durationMillis: clock.now() - startedAt,
    reading,
    readings: { ...readings },
    labels: { ...labels },
    servers: runs.map(({ server, context }) => {
      const judgedWith = context();
      return {
        name: server.name,
        kind: server.kind,
        ...(server.kind === 'server' && { baseUrl: server.configuration.baseUrl }),
        ...(judgedWith && { context: judgedWith }),
      };
    }),
    scenarios,
    requirements,
    counts: buildCounts(scenarios),
    money: runs.flatMap((run) => run.money()),
    problems: [
      ...waived.problems,
      ...gateProblems({
        scenarios,
        requirements,
        require: options.require ?? [],
        servers: servers.map(({ name }) => name),
      }),
    ],
    ...(unsettled.length > 0 && {
      unsettled: unsettled.map((intent) => {
        const explanation = explainUnsettled(intent);
        return runs.find(({ server }) => server.name === intent.server)?.redact(explanation) ?? explanation;
      }),
    }),
  };
  return isFinal ? sealed(report) : report;
}
