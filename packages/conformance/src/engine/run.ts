import { type AmbiguityId, type Reading, REQUIREMENTS, UsageError } from '@countercheck/rules';
import type { Clock } from '../clock.ts';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import type { DoctorCheck, DoctorReport } from '../doctor/doctor-report.ts';
import { runDoctor } from '../doctor/run-doctor.ts';
import { createRedactor } from '../evidence/redactor.ts';
import { nearNames } from '../near-names.ts';
import { networkFetch } from '../fhir-client.ts';
import { createIntentLog, type IntentLog } from '../money/intent-log.ts';
import { MoneyGuard } from '../money/money-guard.ts';
import {
  REPORT_FORMAT,
  type Explanation,
  type JudgedWith,
  type MoneyTotal,
  type Report,
  type ScenarioResult,
} from '../report.ts';
import { digestOf } from '../evidence/digest.ts';
import { buildCounts, buildRequirements } from '../report-summary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { applyBaseline } from '../gates/baseline.ts';
import { gateProblems } from '../gates/gate.ts';
import { applyWaivers, type Waiver } from '../gates/waivers.ts';
import { runInLanes } from './lanes.ts';
import type { RunEvent } from './run-events.ts';
import { notRun, runScenario, skipReason, writes } from './run-scenario.ts';
import { noToken } from './sender.ts';
import type { EmbeddedWorld, ServerUnderTest } from './server-under-test.ts';
import { Session } from './session.ts';
import { createSessionRedactor, type KnownPseudonyms } from './session-redactor.ts';
import { shortName } from './short-name.ts';
import { Tokens } from './tokens.ts';

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
  const runs = servers.map((server) => openRun(server, options, known));
  const keyOf = (server: string, scenario: string) => `${server} ${scenario}`;
  const report = (isFinal = false): Report =>
    buildReport(
      options,
      runs,
      startedAt,
      servers.flatMap(({ name }) => scenarios.flatMap(({ id }) => results.get(keyOf(name, id)) ?? [])),
      isFinal,
    );
  const total = servers.length * scenarios.length;
  onEvent?.({ kind: 'started', servers: servers.map(({ name }) => name), total });
  const tasks = runs.flatMap((run) =>
    scenarios.map((scenario) => ({
      lane: run.laneOf(scenario),
      run: async () => {
        if (options.signal?.aborted) return;
        const result = await run
          .carryOut(scenario)
          .catch((error: unknown) => notRun(scenario, run.server.name, 'error', run.redact(explainCrash(error))));
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

interface ServerRun {
  server: ServerUnderTest;
  /** Scenarios of one lane never overlap; null: may run beside any other. */
  laneOf(scenario: Scenario): string | null;
  carryOut(scenario: Scenario): Promise<ScenarioResult>;
  money(): MoneyTotal[];
  redact(explanation: Explanation): Explanation;
  /** What answers were judged with, once that is known. */
  context(): JudgedWith | undefined;
}

function openRun(server: ServerUnderTest, options: RunOptions, known: KnownPseudonyms): ServerRun {
  const runPart = shortName(options.runId, 8);
  const prefixOf = (scenario: Scenario) => runPart + shortName(scenario.id, 6);
  if (server.kind === 'embedded-mock') {
    let context: JudgedWith | undefined;
    return {
      context: () => context,
      redact: (explanation) => createRedactor({ key: `${options.seed}` }).deep(explanation),
      server,
      laneOf: () => null,
      money: () => [],
      carryOut: async (scenario) => {
        const world = await server.openWorld(scenario.arrange, { scenario: scenario.id, seed: options.seed });
        const session = openSession(
          server.name,
          world.configuration,
          world,
          world.fetch,
          new MoneyGuard(null),
          createIntentLog(),
          options,
          known,
        );
        context ??= session.context();
        return runScenario(scenario, { session, tokens: new Tokens(session), identifierPrefix: prefixOf(scenario) });
      },
    };
  }
  const guard = new MoneyGuard(server.configuration.limits);
  const send = server.fetch ?? networkFetch;
  const session = openSession(
    server.name,
    server.configuration,
    null,
    send,
    guard,
    options.intents ?? createIntentLog(),
    options,
    known,
  );
  const tokens = new Tokens(session);
  let examined: Promise<DoctorReport> | undefined;
  return {
    context: () => session.context(),
    redact: (explanation) => session.options.redactor.deep(explanation),
    server,
    // Postings to different fixtures may still meet in one account, so everything that posts to a server waits its turn.
    laneOf: (scenario) => (scenario.steps.some(writes) ? server.name : null),
    money: () =>
      (['posted', 'unknown'] as const).flatMap((what) =>
        guard.totals(what).map((money) => ({ server: server.name, what, ...money })),
      ),
    carryOut: async (scenario) => {
      const needsToken = scenario.needs.includes('system-token') && server.configuration.clientId !== undefined;
      const held = needsToken ? await tokens.system() : undefined;
      if (needsToken && !(held && 'value' in held)) {
        const explanation = noToken(held?.delivery);
        return notRun(scenario, server.name, 'error', session.options.redactor.deep(explanation));
      }
      if (scenario.steps.some(writes) && !skipReason(scenario, session)) {
        examined ??= runDoctor({ ...options, server });
        const ill = (await examined).checks.find(({ outcome }) => outcome === 'fail');
        if (ill) return notRun(scenario, server.name, 'error', session.options.redactor.deep(explainIllness(ill)));
      }
      return runScenario(scenario, { session, tokens, identifierPrefix: prefixOf(scenario) });
    },
  };
}

function openSession(
  name: string,
  configuration: ServerConfiguration,
  world: EmbeddedWorld | null,
  fetch: Session['options']['fetch'],
  guard: MoneyGuard,
  intents: IntentLog,
  options: RunOptions,
  known: KnownPseudonyms,
): Session {
  const { clock, reading = 'default', readings = {}, runId, signal, seed } = options;
  const redactor = createSessionRedactor(configuration, {
    seed,
    known,
    replacements: { [shortName(runId, 8)]: 'RUNRUNRU' },
  });
  return new Session({
    name,
    configuration,
    world,
    fetch,
    clock,
    reading: { reading, readings },
    redactor,
    guard,
    intents,
    runId,
    signal,
  });
}

function buildReport(
  options: RunOptions,
  runs: readonly ServerRun[],
  startedAt: number,
  results: ScenarioResult[],
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
  return {
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
    ...(isFinal && { digest: digestOf(scenarios) }),
    problems: [
      ...waived.problems,
      ...gateProblems({
        scenarios,
        requirements,
        require: options.require ?? [],
        servers: servers.map(({ name }) => name),
      }),
    ],
  };
}

/** A mistake of the user's, or a bug of ours: neither may end the run, since other creates may be under way. */
function explainCrash(error: unknown): Explanation {
  if (error instanceof UsageError) return { whose: 'configuration', message: error.message };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    whose: 'kit',
    message: `This is a bug of Countercheck: ${message}`,
    remedy: 'Report it with this scenario; what the server answered may have caused it.',
  };
}

function explainIllness({ whose = 'configuration', message, remedy }: DoctorCheck): Explanation {
  return {
    whose,
    message: `Not run, since nothing is posted to a server that is not fit for it: ${message}`,
    ...(remedy !== undefined && { remedy }),
  };
}
