import type { ReadingOptions } from '@countercheck/rules';
import type { Clock } from '../clock.ts';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import { createRedactor } from '../evidence/redactor.ts';
import { isMore, moneyAtRisk, sum, type Money } from '../money/at-risk.ts';
import { createIntentLog } from '../money/intent-log.ts';
import { MoneyGuard } from '../money/money-guard.ts';
import type { Explanation } from '../report.ts';
import type { Assertion, Scenario, Step } from '../scenario/scenario.ts';
import { buildCreateBody, readPayloadFacts } from './create-body.ts';
import { judgePayload } from './payload-verdict.ts';
import { skipReason } from './run-scenario.ts';
import { ScenarioState } from './scenario-state.ts';
import type { ServerUnderTest } from './server-under-test.ts';
import { Session } from './session.ts';
import { Tokens } from './tokens.ts';
import { titleOf } from './run-step.ts';

/** A create as a run would send it. */
export interface PlannedCreate {
  /** Where money would go: Account/… or Encounter/…. */
  target: string | null;
  moneys: readonly Money[];
  /** Whether a right server accepts it. */
  isAccepted: boolean;
}

export interface PlannedScenario {
  id: string;
  title: string;
  /** What would be done, in words. */
  requests: readonly string[];
  creates: readonly PlannedCreate[];
  /** Why it would not be run. */
  skipped?: Explanation;
}

export interface PlannedServer {
  name: string;
  kind: ServerUnderTest['kind'];
  baseUrl: string;
  scenarios: readonly PlannedScenario[];
  /** What a right server posts. */
  posted: readonly (Money & { transactions: number })[];
  limits: Readonly<Record<string, string>>;
  /** Currencies of which more would be posted than the limits allow. */
  overLimit: readonly string[];
}

/** What a run would do. Nothing was sent to find out. */
export interface RunPlan {
  servers: readonly PlannedServer[];
}

export interface PlanOptions extends ReadingOptions {
  servers: readonly ServerUnderTest[];
  scenarios: readonly Scenario[];
  seed: number;
  runId: string;
  clock: Clock;
}

/** Lists what a run would send, what it would post, where, and how much in each currency. */
export async function planRun(options: PlanOptions): Promise<RunPlan> {
  return { servers: await Promise.all(options.servers.map((server) => planServer(server, options))) };
}

async function planServer(
  server: ServerUnderTest,
  { scenarios, seed, ...options }: PlanOptions,
): Promise<PlannedServer> {
  const world = server.kind === 'embedded-mock' ? await server.openWorld({}, { scenario: 'plan', seed }) : null;
  const configuration: ServerConfiguration =
    server.kind === 'server' ? server.configuration : (world?.configuration as ServerConfiguration);
  const { reading = 'default', readings = {}, runId, clock } = options;
  const session = new Session({
    name: server.name,
    configuration,
    world,
    fetch: () => Promise.reject(new Error('A plan sends nothing.')),
    clock,
    reading: { reading, readings },
    redactor: createRedactor({ key: 'plan' }),
    guard: new MoneyGuard(null),
    intents: createIntentLog(),
    runId,
    signal: undefined,
  });
  const planned = scenarios.map((scenario) => planScenario(scenario, session));
  const posted = totalsOf(planned);
  const limits = world ? {} : configuration.limits;
  const overLimit = world
    ? []
    : posted.filter(({ currency, amount }) => isMore(amount, limits[currency] ?? '0')).map(({ currency }) => currency);
  return {
    name: server.name,
    kind: server.kind,
    baseUrl: configuration.baseUrl,
    scenarios: planned,
    posted,
    limits,
    overLimit,
  };
}

function planScenario(scenario: Scenario, session: Session): PlannedScenario {
  const { id, title } = scenario;
  const skipped = skipReason(scenario, session)?.explanation;
  if (skipped) return { id, title, requests: [], creates: [], skipped };
  const state = new ScenarioState(scenario, session, new Tokens(session), 'PLANNED');
  const steps = scenario.steps.flatMap(flatten);
  return {
    id,
    title,
    requests: steps.map((step) => step.title ?? titleOf(step)),
    creates: steps.flatMap((step) => (step.kind === 'create' ? [planCreate(step, state)] : [])),
  };
}

type Single = Exclude<Step, { kind: 'parallel' | 'repeat' }>;

function flatten(step: Step): Single[] {
  if (step.kind === 'parallel') return step.parallel.flatMap(flatten);
  if (step.kind === 'repeat')
    return Array.from({ length: step.repeat.times }, () => step.repeat.steps.flatMap(flatten)).flat();
  return [step];
}

function planCreate({ create, expect }: Extract<Step, { kind: 'create' }>, state: ScenarioState): PlannedCreate {
  const identifier = state.freshIdentifier();
  const most = create.pays && { ...create, with: { ...create.with, amount: String(create.pays.atMost) } };
  const body = buildCreateBody(most ?? create, state.session.configuration.fixtures, identifier, (text) =>
    state.fill(text, identifier),
  );
  const { target, amount, currency } = readPayloadFacts(body);
  const isAccepted = isExpectedToBeAccepted(Object.values(expect)) ?? !judgePayload(body, state.session).isRefused;
  const moneys =
    isAccepted && amount !== null && currency !== null ? [{ currency, amount: sum([amount]) }] : moneyAtRisk(body);
  return { target, moneys, isAccepted };
}

/** undefined where the expectations leave it to the rules. */
function isExpectedToBeAccepted(assertions: readonly Assertion[]): boolean | undefined {
  for (const assertion of assertions) {
    if (assertion === 'holds') continue;
    if ('accepted' in assertion) return true;
    if ('refused' in assertion) return false;
    if ('status' in assertion) return [assertion.status].flat().some((status) => status < 300);
  }
  return undefined;
}

function totalsOf(scenarios: readonly PlannedScenario[]): (Money & { transactions: number })[] {
  const moneys = scenarios.flatMap(({ creates }) =>
    creates.filter(({ isAccepted }) => isAccepted).flatMap((create) => create.moneys),
  );
  return [...new Set(moneys.map(({ currency }) => currency))].toSorted().map((currency) => {
    const amounts = moneys.filter((money) => money.currency === currency).map(({ amount }) => amount);
    return { currency, amount: sum(amounts), transactions: amounts.length };
  });
}
