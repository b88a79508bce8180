import { type AmbiguityId, type Reading, UsageError } from '@countercheck/rules';
import type { Clock } from '../clock.ts';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import type { DoctorCheck, DoctorReport } from '../doctor/doctor-report.ts';
import { runDoctor } from '../doctor/run-doctor.ts';
import { createRedactor } from '../evidence/redactor.ts';
import { networkFetch } from '../fhir-client.ts';
import { createIntentLog, type IntentLog } from '../money/intent-log.ts';
import { MoneyGuard } from '../money/money-guard.ts';
import type { Explanation, JudgedWith, MoneyTotal, ScenarioResult } from '../report.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { notRun, runScenario, skipReason, writes } from './run-scenario.ts';
import { Pace } from './pace.ts';
import { noToken } from './sender.ts';
import type { EmbeddedWorld, ServerUnderTest } from './server-under-test.ts';
import { Session } from './session.ts';
import { createSessionRedactor, type KnownPseudonyms } from './session-redactor.ts';
import { shortName } from './short-name.ts';
import { Tokens } from './tokens.ts';

export interface ServerRunOptions {
  /** What the preflight plans for. */
  scenarios: readonly Scenario[];
  reading?: Reading;
  readings?: Readonly<Partial<Record<AmbiguityId, Reading>>>;
  seed: number;
  runId: string;
  clock: Clock;
  intents?: IntentLog;
  signal?: AbortSignal;
}

export interface ServerRun {
  server: ServerUnderTest;
  /** Scenarios of one lane never overlap; null: may run beside any other. */
  laneOf(scenario: Scenario): string | null;
  /** Never throws. */
  carryOut(scenario: Scenario): Promise<ScenarioResult>;
  /** Why nothing may be written there. */
  refusalOfWrites(): string | undefined;
  money(): MoneyTotal[];
  redact(explanation: Explanation): Explanation;
  /** What answers were judged with, once that is known. */
  context(): JudgedWith | undefined;
}

/** Opens the way to one server for all scenarios of a run: its money, its tokens, its pseudonyms. */
export function openServerRun(server: ServerUnderTest, options: ServerRunOptions, known: KnownPseudonyms): ServerRun {
  const { carryOut, ...run } = openRun(server, options, known);
  return {
    ...run,
    carryOut: (scenario) =>
      carryOut(scenario).catch((error: unknown) =>
        notRun(scenario, server.name, 'error', run.redact(explainCrash(error))),
      ),
  };
}

function openRun(server: ServerUnderTest, options: ServerRunOptions, known: KnownPseudonyms): ServerRun {
  const runPart = shortName(options.runId, 8);
  const prefixOf = (scenario: Scenario) => runPart + shortName(scenario.id, 6);
  if (server.kind === 'embedded-mock') {
    let context: JudgedWith | undefined;
    return {
      context: () => context,
      redact: (explanation) => createRedactor({ key: `${options.seed}` }).deep(explanation),
      server,
      laneOf: () => null,
      refusalOfWrites: () => undefined,
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
  const pace = new Pace(options.clock, server.configuration.requestsPerSecond);
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
    pace,
  );
  const tokens = new Tokens(session);
  let examined: Promise<DoctorReport> | undefined;
  return {
    context: () => session.context(),
    redact: (explanation) => session.options.redactor.deep(explanation),
    server,
    // Postings to different fixtures may still meet in one account, so everything that posts to a server waits its turn.
    laneOf: (scenario) => (scenario.steps.some(writes) ? server.name : null),
    refusalOfWrites: () => session.refusalOfWrites(server.configuration.baseUrl),
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
        examined ??= runDoctor({ ...options, server, pace });
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
  options: ServerRunOptions,
  known: KnownPseudonyms,
  pace?: Pace,
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
    ...(pace && { pace }),
  });
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
