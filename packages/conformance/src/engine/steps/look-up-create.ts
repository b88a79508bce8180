import { difference, isEqual } from '../../money/at-risk.ts';
import type { IntentOutcome } from '../../money/intent-log.ts';
import type { Explanation } from '../../report.ts';
import { observeBalance, type BalanceObservation } from '../balance.ts';
import { matchesMovement } from '../movement.ts';
import type { SavedBalance, ScenarioState, SentCreate } from '../scenario-state.ts';
import type { Exchanged } from '../session.ts';

const LOOKS = 3;
const MOST_LOOKS = 30;
const BETWEEN_LOOKS_MILLIS = 1000;

/** What the balance says of a create whose answer does not tell whether it was carried out. */
export interface LookedUp {
  exchanged: readonly Exchanged[];
  outcome: Extract<IntentOutcome, 'posted' | 'not-posted' | 'unknown'>;
  explanation: Explanation;
}

/**
 * Finds out by the balance whether a create was carried out, and settles its intent. It is never sent again.
 * `lost` says what is known of the answer, as a sentence without its full stop.
 */
export async function lookUpCreate(
  create: SentCreate,
  sent: Exchanged,
  lost: string,
  state: ScenarioState,
): Promise<LookedUp> {
  const before = create.target === null ? undefined : state.lastBalances.get(create.target);
  const target = create.target ?? 'its target';
  const exchanged: Exchanged[] = [];
  const looked = before
    ? await watchBalance(before, create, looksFor(sent, state), state, exchanged)
    : ({ outcome: 'unknown', found: `the balance of ${target} was not known before` } as const);
  sent.open?.settle(looked.outcome);
  const explanation: Explanation =
    looked.outcome === 'unknown'
      ? {
          whose: 'network',
          message: `${lost}, and the balance cannot tell whether it was posted: ${looked.found}.`,
          remedy: `Look for identifier ${create.identifier ?? '(none)'} on ${create.target ?? 'the target'} in Millennium before anything is sent again.`,
        }
      : {
          whose: 'network',
          message: `${lost}; it was ${looked.outcome === 'posted' ? 'posted' : 'not posted'}: ${looked.found}.`,
          remedy:
            looked.outcome === 'posted'
              ? 'Run again: nothing is left open.'
              : `Run again; a server that is that slow may post it later, as identifier ${create.identifier ?? '(none)'}.`,
        };
  return { exchanged, outcome: looked.outcome, explanation };
}

/** An answer that did not come in time may still be on its way: it is waited for as long again. */
function looksFor({ delivery }: Exchanged, { session }: ScenarioState): number {
  if (!delivery.timedOut) return LOOKS;
  const seconds = (session.configuration.timeoutSeconds * 1000) / BETWEEN_LOOKS_MILLIS;
  return Math.min(MOST_LOOKS, Math.max(LOOKS, Math.ceil(seconds)));
}

async function watchBalance(
  before: SavedBalance,
  create: SentCreate,
  looks: number,
  state: ScenarioState,
  exchanged: Exchanged[],
): Promise<{ outcome: LookedUp['outcome']; found: string }> {
  const others = state.sent.filter(
    ({ after, target, isAccepted }) => isAccepted && after > before.order && target === before.reference,
  );
  let last: BalanceObservation = { exchanged: [] };
  for (let look = 1; look <= looks; look += 1) {
    await state.session.options.clock.sleep(BETWEEN_LOOKS_MILLIS);
    last = await observeBalanceAgain(before.reference, state);
    exchanged.push(...last.exchanged);
    const moved = movedSince(before, last);
    if (moved !== undefined && matchesMovement(moved, [...others, create], state))
      return { outcome: 'posted', found: `the balance of ${before.reference} moved by ${moved}` };
  }
  const moved = movedSince(before, last);
  if (moved === undefined) return { outcome: 'unknown', found: last.failure ?? 'the balance could not be read' };
  if (!matchesMovement(moved, others, state))
    return {
      outcome: 'unknown',
      found: `the balance of ${before.reference} moved by ${moved}, which is not the amount`,
    };
  const seconds = (looks * BETWEEN_LOOKS_MILLIS) / 1000;
  const what = isEqual(moved, '0') ? 'has not moved' : `moved by ${moved}, which others of this run account for,`;
  return { outcome: 'not-posted', found: `the balance of ${before.reference} ${what} in the ${seconds} s after` };
}

function movedSince(before: SavedBalance, { reading }: BalanceObservation): string | undefined {
  return reading && difference(reading.amount, before.reading.amount);
}

/** The reading from before stays the one to compare with. */
async function observeBalanceAgain(reference: string, state: ScenarioState): Promise<BalanceObservation> {
  const held = await state.tokens.system();
  return observeBalance(state.session, reference, held && 'value' in held ? held : undefined, state.scenario.id);
}
