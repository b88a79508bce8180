import type { WaitStep } from '../../scenario/scenario.ts';
import type { ScenarioState } from '../scenario-state.ts';
import type { StepDone } from '../step-outcome.ts';
import { balanceStep } from './balance-step.ts';

const BETWEEN_LOOKS_MILLIS = 1000;
const DEFAULT_DEADLINE_SECONDS = 30;

/** Lets time pass: on the world's clock where there is one, otherwise really. */
export async function waitStep(step: WaitStep, state: ScenarioState): Promise<StepDone> {
  if (step.seconds !== undefined) {
    await pass(step.seconds * 1000, state);
    return { exchanged: [], expectations: [] };
  }
  const { until, within = DEFAULT_DEADLINE_SECONDS } = step;
  if (!until) return { exchanged: [], expectations: [] };
  const assertion = { change: { since: until.since, by: until.by } };
  const deadline = state.session.now() + within * 1000;
  const exchanged: StepDone['exchanged'][number][] = [];
  for (;;) {
    const done = await balanceStep({ account: until.balance }, { 'posting-exact-once': assertion }, state);
    exchanged.push(...done.exchanged);
    const isReached = done.expectations.every(({ outcome }) => outcome === 'pass');
    if (isReached || state.session.now() >= deadline || state.session.options.signal?.aborted)
      return { ...done, exchanged };
    await pass(BETWEEN_LOOKS_MILLIS, state);
  }
}

async function pass(millis: number, { session }: ScenarioState): Promise<void> {
  if (session.options.world) session.options.world.advance(millis);
  else await session.options.clock.sleep(millis, session.options.signal);
}
