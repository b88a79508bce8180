import type { Explanation, ExpectationResult } from '../../report.ts';
import type { Assertion, CreateStep } from '../../scenario/scenario.ts';
import { observeBalance } from '../balance.ts';
import { buildCreateBody, readPayloadFacts } from '../create-body.ts';
import { decideAboutAnswer, undecided } from '../expectations.ts';
import { decideAsJudged, judgePayload } from '../payload-verdict.ts';
import { monthsOf } from '../movement.ts';
import { openMonths } from '../monthly-balances.ts';
import type { ScenarioState, SentCreate } from '../scenario-state.ts';
import { tokenFor } from '../sender.ts';
import type { Exchanged } from '../session.ts';
import type { StepDone } from '../step-outcome.ts';
import { isMore, sum } from '../../money/at-risk.ts';
import { lookUpCreate } from './look-up-create.ts';
import { refusedByGuard, savedResponse } from './request-steps.ts';

type Expect = Readonly<Record<string, Assertion>>;

/** Posts one transaction, once. */
export async function createStep(step: CreateStep, expect: Expect, state: ScenarioState): Promise<StepDone> {
  const sender = await tokenFor(step, state);
  if ('explanation' in sender)
    return {
      exchanged: [],
      expectations: undecided(expect, 'error', 'no token'),
      stopped: { outcome: 'error', explanation: sender.explanation },
    };
  const payable = withAmountToPay(step, state);
  if ('explanation' in payable)
    return {
      exchanged: [],
      expectations: undecided(expect, 'skip', 'not sent'),
      stopped: { outcome: 'skip', explanation: payable.explanation },
    };
  const identifier = identifierOf(step, state);
  const body = buildCreateBody(payable, state.session.configuration.fixtures, identifier, (text) =>
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
  if (response?.status === TOO_MANY_REQUESTS) return throttled(exchanged, before, expect);
  if (response) {
    const expectations = decideCreate(expect, exchanged, create);
    if (!exchanged.open) return { exchanged: [exchanged, ...before], expectations };
    const what = `The create was answered with status ${response.status}, which does not say whether it was carried out`;
    const looked = await lookUpCreate(create, exchanged, what, state);
    const { outcome, explanation } = looked;
    return {
      exchanged: [exchanged, ...before, ...looked.exchanged],
      expectations,
      ...(outcome === 'unknown' && { stopped: { outcome, explanation } }),
    };
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
  const looked = await lookUpCreate(create, exchanged, `The answer to the create was lost (${failure})`, state);
  const outcome = looked.outcome === 'unknown' ? 'unknown' : 'error';
  return {
    exchanged: [exchanged, ...before, ...looked.exchanged],
    expectations: undecided(expect, outcome, failure),
    stopped: { outcome, explanation: looked.explanation },
  };
}

const TOO_MANY_REQUESTS = 429;

/** The server did not look at the create, so nothing that follows could be understood; it is not sent again. */
function throttled(exchanged: Exchanged, before: readonly Exchanged[], expect: Expect): StepDone {
  const isAsked = Object.values(expect).some(
    (assertion) =>
      assertion !== 'holds' && 'status' in assertion && [assertion.status].flat().includes(TOO_MANY_REQUESTS),
  );
  const explanation: Explanation = {
    whose: 'configuration',
    message: 'The create was answered with status 429: too many requests. It was not posted, and it is not sent again.',
    remedy: 'Lower requestsPerSecond in the configuration of the server, and run again.',
    ...(exchanged.evidence.requestId !== undefined && { requestId: exchanged.evidence.requestId }),
  };
  return {
    exchanged: [exchanged, ...before],
    expectations: isAsked
      ? decideAboutAnswer(expect, exchanged)
      : undecided(expect, 'error', 'status 429: too many requests'),
    ...(!isAsked && { stopped: { outcome: 'error', explanation } }),
  };
}

/** The step with the amount that it pays; an explanation when that is nothing, or more than it may be. */
function withAmountToPay(step: CreateStep, state: ScenarioState): CreateStep | { explanation: Explanation } {
  if (!step.pays) return step;
  const { since, atMost } = step.pays;
  const saved = state.balances.get(since);
  const months = (saved && monthsOf(saved)) ?? {};
  const [oldest] = openMonths(months);
  const owed = oldest === undefined ? '0' : (months[oldest] ?? '0');
  const amount = sum([owed, '0.01']);
  if (oldest !== undefined && !isMore(amount, String(atMost))) return { ...step, with: { ...step.with, amount } };
  const explanation: Explanation = {
    whose: 'configuration',
    message: `Needs a month of ${saved?.reference ?? since} that owes less than ${Number(atMost).toFixed(2)}.`,
    remedy: 'Name an encounter of which the oldest month that is open owes little.',
    actual: oldest === undefined ? 'no month is open' : `${oldest} owes ${owed}`,
  };
  return { explanation };
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
