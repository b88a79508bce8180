import type { Explanation, ExpectationResult } from '../../report.ts';
import type { Assertion, CreateStep } from '../../scenario/scenario.ts';
import { observeBalance } from '../balance.ts';
import { buildCreateBody, readPayloadFacts } from '../create-body.ts';
import { decideAboutAnswer, undecided } from '../expectations.ts';
import { decideAsJudged, judgePayload } from '../payload-verdict.ts';
import { matchesMovement } from '../movement.ts';
import type { ScenarioState, SentCreate } from '../scenario-state.ts';
import { tokenFor } from '../sender.ts';
import type { Exchanged } from '../session.ts';
import type { StepDone } from '../step-outcome.ts';
import { difference, isEqual } from '../../money/at-risk.ts';
import { refusedByGuard, savedResponse } from './request-steps.ts';

type Expect = Readonly<Record<string, Assertion>>;

const LOOKS = 3;
const BETWEEN_LOOKS_MILLIS = 1000;

/** Posts one transaction, once. */
export async function createStep(step: CreateStep, expect: Expect, state: ScenarioState): Promise<StepDone> {
  const sender = await tokenFor(step, state);
  if ('explanation' in sender)
    return {
      exchanged: [],
      expectations: undecided(expect, 'error', 'no token'),
      stopped: { outcome: 'error', explanation: sender.explanation },
    };
  const identifier = identifierOf(step, state);
  const body = buildCreateBody(step, state.session.configuration.fixtures, identifier, (text) =>
    state.fill(text, identifier),
  );
  const facts = readPayloadFacts(body);
  const observed = await balanceBefore(facts.target, state);
  const before = step.balanceIsJudged === false ? observed.map(unjudged) : observed;
  const verdict = judgePayload(body, state.session);
  const create: SentCreate = { ...facts, body, verdict, after: state.nextOrder() };
  const undescribed = otherCurrency(create, expect, state);
  if (undescribed) return undescribed;
  const exchanged = await state.session.exchange({
    root: state.rootOf(step),
    operation: { kind: 'create', body },
    headers: Object.fromEntries(Object.entries(step.headers ?? {}).map(([name, value]) => [name, state.fill(value)])),
    token: sender.token,
    judge: 'judgeCreate',
    purpose: { scenario: state.scenario.id, identifier: facts.identifier, target: facts.target },
  });
  if ('refused' in exchanged) return refusedByGuard(exchanged.refused, expect);
  const status = exchanged.delivery.response?.status ?? 0;
  create.isAccepted = status >= 200 && status < 300;
  state.sent.push(create);
  if (step.save !== undefined) {
    state.creates.set(step.save, create);
    state.responses.set(step.save, savedResponse(exchanged, facts.identifier ?? undefined));
  }
  const { response, failure = 'no answer', mayHaveArrived } = exchanged.delivery;
  if (response) {
    exchanged.open?.settle('unknown');
    return { exchanged: [exchanged, ...before], expectations: decideCreate(expect, exchanged, create) };
  }
  if (!mayHaveArrived) {
    const explanation: Explanation = {
      whose: 'network',
      message: `The create was not sent: ${failure}.`,
      remedy: 'Check the network and the server; nothing was posted.',
    };
    return {
      exchanged: [exchanged, ...before],
      expectations: undecided(expect, 'error', failure),
      stopped: { outcome: 'error', explanation },
    };
  }
  const looked = await lookUp(create, exchanged, failure, state);
  return {
    exchanged: [exchanged, ...before, ...looked.exchanged],
    expectations: undecided(expect, looked.stopped.outcome, failure),
    stopped: looked.stopped,
  };
}

/** What happens to a posting in another currency than the balance is nowhere described (AMB-100), so it decides no border. */
function otherCurrency(
  { target, currency, verdict }: SentCreate,
  expect: Expect,
  state: ScenarioState,
): StepDone | undefined {
  const isBorder = Object.values(expect).some((assertion) => assertion !== 'holds' && 'asJudged' in assertion);
  const currencies = state.lastBalances.get(target ?? '')?.reading.currencies ?? [];
  if (!isBorder || verdict.isRefused || currency === null || currencies.length === 0 || currencies.includes(currency))
    return undefined;
  const explanation: Explanation = {
    whose: 'configuration',
    message: `Needs a target whose balance is in another currency than ${currencies.join(', ')}.`,
    remedy: 'What happens to a posting in another currency than the balance is not described.',
    actual: currency,
    ambiguity: { id: 'AMB-100', option: 'no reading decides it' },
  };
  return {
    exchanged: [],
    expectations: undecided(expect, 'skip', 'not sent'),
    stopped: { outcome: 'skip', explanation },
  };
}

/** As the rules say, where a generated scenario leaves that to them. */
function decideCreate(expect: Expect, exchanged: Exchanged, { verdict }: SentCreate): ExpectationResult[] {
  const judged = Object.entries(expect).filter(([, assertion]) => assertion !== 'holds' && 'asJudged' in assertion);
  const others = Object.fromEntries(
    Object.entries(expect).filter(([requirement]) => !judged.some(([id]) => id === requirement)),
  );
  return [
    ...decideAboutAnswer(others, exchanged),
    ...judged.flatMap(([requirement]) => decideAsJudged(requirement, exchanged, verdict)),
  ];
}

/** Literal only where the world is new; elsewhere an identifier must never have been used before. */
function identifierOf({ identifier, identifierLength }: CreateStep, state: ScenarioState): string {
  if (identifier === undefined) return state.freshIdentifier(identifierLength);
  if (identifier.includes('{')) return state.fill(identifier);
  return state.session.options.world ? identifier : state.freshIdentifier();
}

/** Without a balance from before, a lost answer could never be settled. */
async function balanceBefore(target: string | null, state: ScenarioState): Promise<Exchanged[]> {
  const isReadable = target !== null && /^(Account|Encounter)\/[A-Za-z0-9.-]{1,64}$/.test(target);
  if (!isReadable || state.session.options.world || state.lastBalances.has(target)) return [];
  const observed = await lookAt(target, state);
  return [...observed.exchanged];
}

/** Read only so that a lost answer could be settled. */
function unjudged(exchanged: Exchanged): Exchanged {
  return {
    ...exchanged,
    evidence: { ...exchanged.evidence, judge: null, applied: [] },
    judgement: { findings: [], applied: [] },
  };
}

async function lookAt(reference: string, state: ScenarioState): Promise<Awaited<ReturnType<typeof observeBalance>>> {
  const held = await state.tokens.system();
  const token = held && 'value' in held ? held : undefined;
  const observed = await observeBalance(state.session, reference, token, state.scenario.id);
  if (observed.reading)
    state.lastBalances.set(reference, { reference, reading: observed.reading, order: state.nextOrder() });
  return observed;
}

/** Finds out by the balance whether a create whose answer was lost was carried out. It is never sent again. */
async function lookUp(
  create: SentCreate,
  lost: Exchanged,
  failure: string,
  state: ScenarioState,
): Promise<{ exchanged: Exchanged[]; stopped: NonNullable<StepDone['stopped']> }> {
  const before = create.target === null ? undefined : state.lastBalances.get(create.target);
  const exchanged: Exchanged[] = [];
  let found = `the balance of ${create.target ?? 'its target'} was not known before`;
  if (before) {
    for (let look = 1; look <= LOOKS; look += 1) {
      await state.session.options.clock.sleep(BETWEEN_LOOKS_MILLIS);
      const observed = await observeBalanceAgain(before.reference, state);
      exchanged.push(...observed.exchanged);
      if (!observed.reading) {
        found = observed.failure ?? 'the balance could not be read';
        continue;
      }
      const moved = difference(observed.reading.amount, before.reading.amount);
      if (matchesMovement(moved, [create], state))
        return settled(
          lost,
          exchanged,
          'posted',
          `it was posted: the balance of ${before.reference} moved by ${moved}`,
          failure,
        );
      found = isEqual(moved, '0')
        ? 'not posted'
        : `the balance of ${before.reference} moved by ${moved}, which is not the amount`;
    }
    if (found === 'not posted')
      return settled(
        lost,
        exchanged,
        'not-posted',
        `it was not posted: the balance of ${before.reference} has not moved`,
        failure,
      );
  }
  lost.open?.settle('unknown');
  const explanation: Explanation = {
    whose: 'network',
    message: `The answer to the create was lost (${failure}) and the balance cannot tell whether it was posted: ${found}.`,
    remedy: `Look for identifier ${create.identifier ?? '(none)'} on ${create.target ?? 'the target'} in Millennium before anything is sent again.`,
  };
  return { exchanged, stopped: { outcome: 'unknown', explanation } };
}

/** The reading from before stays the one to compare with. */
async function observeBalanceAgain(
  reference: string,
  state: ScenarioState,
): Promise<Awaited<ReturnType<typeof observeBalance>>> {
  const held = await state.tokens.system();
  return observeBalance(state.session, reference, held && 'value' in held ? held : undefined, state.scenario.id);
}

function settled(
  lost: Exchanged,
  exchanged: Exchanged[],
  outcome: 'posted' | 'not-posted',
  found: string,
  failure: string,
): { exchanged: Exchanged[]; stopped: NonNullable<StepDone['stopped']> } {
  lost.open?.settle(outcome);
  const explanation: Explanation = {
    whose: 'network',
    message: `The answer to the create was lost (${failure}); ${found}.`,
    remedy: 'Run again: nothing is left open.',
  };
  return { exchanged, stopped: { outcome: 'error', explanation } };
}
