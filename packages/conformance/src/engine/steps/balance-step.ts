import { explainsChange } from '../../money/explains-change.ts';
import { difference, isEqual } from '../../money/at-risk.ts';
import type { ExpectationResult, Explanation } from '../../report.ts';
import { isDecimal } from '../../scenario/read-scenario.ts';
import type { Assertion, BalanceStep } from '../../scenario/scenario.ts';
import { areSameParts, observeBalance, partsOf, type BalanceObservation } from '../balance.ts';
import { describe, monthsInWords, undecided } from '../expectations.ts';
import { expectedMovements, monthlyDemand, monthsOf } from '../movement.ts';
import type { SavedBalance, ScenarioState, SentCreate } from '../scenario-state.ts';
import { tokenFor } from '../sender.ts';
import type { Exchanged } from '../session.ts';
import type { StepDone } from '../step-outcome.ts';

type Expect = Readonly<Record<string, Assertion>>;

const REFUSAL = 'rejection-posts-nothing';
const POSTING = 'posting-exact-once';
const DEFAULT = 'fifo-default-true';

/** A posting may take a moment to show; a world of our own has no moments. */
const LOOKS = 3;
const BETWEEN_LOOKS_MILLIS = 500;

/** Reads a balance and compares it with one read before. */
export async function balanceStep(step: BalanceStep, expect: Expect, state: ScenarioState): Promise<StepDone> {
  const sender = await tokenFor({}, state);
  if ('explanation' in sender)
    return {
      exchanged: [],
      expectations: undecided(expect, 'error', 'no token'),
      stopped: { outcome: 'error', explanation: sender.explanation },
    };
  const reference = state.referenceOf(step.account);
  const exchanged: Exchanged[] = [];
  const seen: string[] = [];
  let observed: BalanceObservation;
  do {
    if (seen.length > 0) await state.session.options.clock.sleep(BETWEEN_LOOKS_MILLIS, state.session.options.signal);
    observed = await observeBalance(state.session, reference, sender.token, state.scenario.id);
    exchanged.push(...observed.exchanged);
    if (observed.reading) seen.push(observed.reading.amount);
  } while (
    observed.reading &&
    seen.length < LOOKS &&
    !state.session.options.world &&
    !isAsExpected(expect, observed.reading.amount, state)
  );
  if (!observed.reading) return unreadable(reference, observed.failure ?? 'no answer', exchanged, expect);
  const saved: SavedBalance = { reference, reading: observed.reading, order: state.nextOrder() };
  state.lastBalances.set(reference, saved);
  const results = Object.entries(expect)
    .map(([requirement, assertion]) => ({ requirement: requirementOf(requirement, assertion, state), assertion }))
    .filter(({ requirement, assertion }) => isToDecide(requirement, assertion, reference, state))
    .flatMap(({ requirement, assertion }) =>
      assertion !== 'holds' && 'postedToMonths' in assertion
        ? decidePosted(requirement, assertion.postedToMonths, saved, state)
        : [decide(requirement, assertion, seen, reference, state)],
    );
  if (step.save !== undefined) state.balances.set(step.save, saved);
  const foreign = results.find(({ outcome }) => outcome === 'error');
  const { amount, months } = observed.reading;
  return {
    exchanged,
    expectations: results,
    balance: { reference, amount, months: { ...months }, pages: observed.exchanged.length },
    ...(foreign && { stopped: { outcome: 'error', explanation: movedByOthers(reference, foreign) } }),
  };
}

/**
 * What a server accepted although it should not have, or refused although it should not have, is told where it did so;
 * that money then moves, or does not, is no second fault.
 */
function isToDecide(requirement: string, assertion: Assertion, reference: string, state: ScenarioState): boolean {
  const since = wanted(assertion, state)?.since;
  if (!since) return true;
  const sent = sentSince(since, reference, state);
  if (requirement === REFUSAL) return !sent.some(({ isAccepted }) => isAccepted);
  return requirement !== POSTING || !sent.some(({ isAccepted, verdict }) => !isAccepted && !verdict.isRefused);
}

/** Creates that may have moved a balance since it was read. */
function sentSince({ order }: SavedBalance, reference: string, { sent }: ScenarioState): readonly SentCreate[] {
  return sent.filter(
    ({ after, target }) => after > order && (target === reference || target === null || !target.startsWith('Account/')),
  );
}

/** A generated scenario learns only from the verdict whether it is about a posting or about a refusal. */
function requirementOf(requirement: string, assertion: Assertion, state: ScenarioState): string {
  if (assertion === 'holds' || !('moved' in assertion)) return requirement;
  return state.creates.get(assertion.moved.by)?.verdict.isRefused ? REFUSAL : requirement;
}

interface Wanted {
  since: SavedBalance;
  moves: string[];
  /** No month may have been opened, and none may have lost to another. */
  isStill?: boolean;
}

const STILL = { moves: ['0.00'], isStill: true };

/** What a balance must be, one text or several, and since which reading. */
function wanted(assertion: Assertion, state: ScenarioState): Wanted | undefined {
  if (assertion === 'holds') return undefined;
  if ('equals' in assertion) {
    const since = state.balances.get(assertion.equals);
    return since && { since, ...STILL };
  }
  if ('moved' in assertion) {
    const since = state.balances.get(assertion.moved.since);
    const create = state.creates.get(assertion.moved.by);
    return (
      since &&
      create && { since, ...(create.verdict.isRefused ? STILL : { moves: expectedMovements([create], state) }) }
    );
  }
  if (!('change' in assertion)) return undefined;
  const since = state.balances.get(assertion.change.since);
  const { by } = assertion.change;
  if (!since) return undefined;
  if (isDecimal(by)) return { since, moves: [String(by)] };
  const create = state.creates.get(String(by));
  return create && { since, moves: expectedMovements([create], state) };
}

function isAsExpected(expect: Expect, amount: string, state: ScenarioState): boolean {
  return Object.values(expect).every((assertion) => {
    const want = wanted(assertion, state);
    return !want || want.moves.some((move) => isEqual(move, difference(amount, want.since.reading.amount)));
  });
}

/** `seen` are the amounts read now, the last one counts. */
function decide(
  requirement: string,
  assertion: Assertion,
  seen: readonly string[],
  reference: string,
  state: ScenarioState,
): ExpectationResult {
  if (assertion !== 'holds' && 'months' in assertion)
    return decideMonths(requirement, assertion.months, state.lastBalances.get(reference));
  const want = wanted(assertion, state);
  if (!want)
    return {
      requirement,
      outcome: 'error',
      expected: describe(assertion),
      actual: 'there is no earlier balance to compare with',
    };
  const before = want.since.reading.amount;
  const moved = difference(seen.at(-1) ?? before, before);
  const parts = want.isStill ? partsOf(want.since.reading) : undefined;
  const compared = { before, moves: want.moves, ...(parts && { parts }) };
  const expected = `${reference} moves by ${want.moves.join(' or ')} from ${before}`;
  const actual = `it moved by ${moved} to ${seen.at(-1) ?? before}`;
  if (want.moves.some((move) => isEqual(move, moved))) {
    const now = state.lastBalances.get(reference);
    if (!parts || !now || areSameParts(parts, now.reading))
      return { requirement, outcome: 'pass', expected, actual, assertion, compared };
    return {
      requirement,
      outcome: 'fail',
      expected: `${reference} still has ${parts.join(', ') || 'no month'}`,
      actual: `it has ${partsOf(now.reading).join(', ') || 'no month'}`,
      assertion,
      compared,
    };
  }
  if (state.session.options.world) return { requirement, outcome: 'fail', expected, actual, assertion, compared };
  const isMoving = new Set(seen).size > 1;
  const bodies = sentSince(want.since, reference, state).map(({ body }) => body);
  return {
    requirement,
    outcome: isMoving || !explainsChange(moved, bodies) ? 'error' : 'fail',
    expected,
    actual,
    assertion,
    compared,
  };
}

function decideMonths(
  requirement: string,
  months: Readonly<Record<string, string | number>>,
  saved: SavedBalance | undefined,
): ExpectationResult {
  const expected = monthsInWords(months);
  const actual = monthsInWords(saved?.reading.months ?? {});
  return { requirement, outcome: expected === actual ? 'pass' : 'fail', expected, actual, assertion: { months } };
}

/** The situation says which requirement a payment decides; nothing is decided where no document does. */
function decidePosted(
  requirement: string,
  { since, by }: { since: string; by: string },
  now: SavedBalance,
  state: ScenarioState,
): ExpectationResult[] {
  const before = state.balances.get(since);
  const create = state.creates.get(by);
  const demand = before && create?.isAccepted ? monthlyDemand(before, create, state) : undefined;
  const months = monthsOf(now);
  if (!demand || !months) return [];
  const isAboutDefault = requirement === DEFAULT && Object.keys(before?.reading.months ?? {}).length > 0;
  const actual = monthsInWords(months);
  const right = demand.allowed.find((each) => monthsInWords(each) === actual);
  return [
    {
      requirement: isAboutDefault ? requirement : demand.requirement,
      outcome: right ? 'pass' : 'fail',
      expected: demand.allowed.map(monthsInWords).join(', or '),
      actual,
      assertion: { months: right ?? demand.allowed[0] ?? {} },
    },
  ];
}

function movedByOthers(reference: string, { actual, expected }: ExpectationResult): Explanation {
  return {
    whose: 'configuration',
    message: `The balance of ${reference} was moved by something that this run did not post: ${actual}.`,
    expected,
    actual,
    remedy: 'Use fixtures that nobody else posts to while a run is on, and run again.',
  };
}

function unreadable(reference: string, failure: string, exchanged: Exchanged[], expect: Expect): StepDone {
  const response = exchanged.at(-1)?.delivery.response;
  const whose = response
    ? response.status === 401 || response.status === 403
      ? 'authorization'
      : 'server'
    : 'network';
  const explanation: Explanation = {
    whose,
    message: `The balance of ${reference} could not be read: ${failure}.`,
    remedy: 'Check that the fixture exists, carries a balance and may be read with the scopes of the application.',
  };
  return { exchanged, expectations: undecided(expect, 'error', failure), stopped: { outcome: 'error', explanation } };
}
