import type { Pace } from '../engine/pace.ts';
import { planRun, type PlanOptions, type PlannedServer } from '../engine/plan.ts';
import type { ServerUnderTest } from '../engine/server-under-test.ts';
import { Session } from '../engine/session.ts';
import { createSessionRedactor } from '../engine/session-redactor.ts';
import { Tokens } from '../engine/tokens.ts';
import { isProductionHost } from '../configuration/production-host.ts';
import { networkFetch } from '../fhir-client.ts';
import { explainUnsettled } from '../money/explain-unsettled.ts';
import { createIntentLog, type IntentLog } from '../money/intent-log.ts';
import { MoneyGuard } from '../money/money-guard.ts';
import { checkDiscovery, checkToken } from './connection-checks.ts';
import type { DoctorCheck, DoctorReport } from './doctor-report.ts';
import { checkFixtures } from './fixture-checks.ts';

export interface DoctorOptions extends Omit<PlanOptions, 'servers'> {
  server: ServerUnderTest;
  intents?: IntentLog;
  signal?: AbortSignal;
  /** Of the run that it is a part of. */
  pace?: Pace;
}

/** So that the whole takes no longer than a person waits. */
const TIMEOUT_SECONDS = 4;

/** Looks at everything that can be seen without posting. */
export async function runDoctor(options: DoctorOptions): Promise<DoctorReport> {
  const {
    server,
    clock,
    runId,
    reading = 'default',
    readings = {},
    seed,
    intents = createIntentLog(),
    signal,
    pace,
  } = options;
  const world = server.kind === 'embedded-mock' ? await server.openWorld({}, { scenario: 'doctor', seed }) : null;
  const {
    servers: [plan],
  } = await planRun({ ...options, servers: [server] });
  const configuration = server.kind === 'server' ? server.configuration : world?.configuration;
  if (!plan || !configuration) throw new Error('A plan for one server has one server.');
  const redactor = createSessionRedactor(configuration, { seed });
  const session = new Session({
    name: server.name,
    configuration: { ...configuration, timeoutSeconds: Math.min(configuration.timeoutSeconds, TIMEOUT_SECONDS) },
    world,
    fetch: world ? world.fetch : ((server.kind === 'server' ? server.fetch : undefined) ?? networkFetch),
    clock,
    reading: { reading, readings },
    redactor,
    guard: new MoneyGuard({}),
    intents: createIntentLog(),
    runId,
    signal,
    ...(pace && { pace }),
  });
  const { checks: discovery, advertised } = await checkDiscovery(session);
  const isReached = discovery.every(({ outcome }) => outcome !== 'fail');
  const { checks: authorization, token } = isReached
    ? await checkToken(session, new Tokens(session), advertised)
    : { checks: [], token: undefined };
  const fixtures = token ? await checkFixtures(session, token, plan) : [];
  const checks = [
    ...checkConfiguration(plan, session),
    ...discovery,
    ...authorization,
    ...fixtures,
    ...notes(session),
    ...checkIntents(intents, server.name),
  ];
  return { server: server.name, baseUrl: configuration.baseUrl, checks: redactor.deep(checks) };
}

function checkConfiguration(
  plan: PlannedServer,
  { configuration: { baseUrl, writes }, options: { world } }: Session,
): DoctorCheck[] {
  if (world) return [{ id: 'configuration', outcome: 'pass', message: "The embedded mock: money in it is nobody's." }];
  if (isProductionHost(baseUrl))
    return [
      {
        id: 'configuration',
        outcome: 'warn',
        whose: 'configuration',
        message: 'This is a production host of the vendor: nothing is ever written there, only reads are shown.',
        remedy: 'Use the sandbox to show creates.',
      },
    ];
  if (writes === 'forbidden')
    return [
      {
        id: 'configuration',
        outcome: 'warn',
        whose: 'configuration',
        message: 'Writes are forbidden: scenarios that post will be skipped.',
        remedy: 'Set writes: allowed, and limits, to let scenarios post.',
      },
    ];
  const posted = plan.posted.map(({ currency, amount }) => `${amount} ${currency}`).join(', ') || 'nothing';
  if (plan.overLimit.length > 0)
    return [
      {
        id: 'limits',
        outcome: 'warn',
        whose: 'configuration',
        message: `A run posts ${posted}; the limits do not cover it for ${plan.overLimit.join(', ')}.`,
        remedy: 'Raise limits, or choose scenarios with --scenario.',
      },
    ];
  return [
    {
      id: 'configuration',
      outcome: 'pass',
      message: `Writes are allowed; a run posts ${posted}, which the limits cover.`,
    },
  ];
}

/** What no request but a create can show. */
function notes({ configuration: { fixtures } }: Session): DoctorCheck[] {
  const names = [...(fixtures.aliases ? ['aliases'] : []), ...(fixtures.location === undefined ? [] : ['location'])];
  return names.map((name) => ({
    id: `fixture.${name}`,
    outcome: 'note',
    message: `Whether fixtures.${name} is known to the hospital can only be seen by posting.`,
  }));
}

function checkIntents(intents: IntentLog, server: string): DoctorCheck[] {
  return intents
    .unsettled()
    .filter((intent) => intent.server === server)
    .map((intent) => ({ id: 'intents', outcome: 'warn', ...explainUnsettled(intent) }));
}
