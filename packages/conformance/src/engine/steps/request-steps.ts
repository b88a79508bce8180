import { parseObject } from '../json-values.ts';
import type { Assertion, ReadStep, RequestStep, SearchStep, TokenStep } from '../../scenario/scenario.ts';
import { linkOf } from '../balance.ts';
import { decideAboutAnswer, describe, readAnswerOf, undecided } from '../expectations.ts';
import { judgeFor } from '../judge.ts';
import { decidePages, followPages, strangersBy } from '../pages.ts';
import type { SavedResponse, ScenarioState } from '../scenario-state.ts';
import { tokenFor } from '../sender.ts';
import type { Call, Exchanged, Operation } from '../session.ts';
import type { StepDone } from '../step-outcome.ts';

type Expect = Readonly<Record<string, Assertion>>;

/** Reads one Account. */
export function readStep(step: ReadStep, expect: Expect, state: ScenarioState): Promise<StepDone> {
  const [, id = ''] = state.referenceOf(step.account).split('/');
  return send(step, { kind: 'read', id }, 'judgeAccountRead', expect, state);
}

/** Searches Accounts. */
export function searchStep(step: SearchStep, expect: Expect, state: ScenarioState): Promise<StepDone> {
  const fillOne = (value: string | number) => state.fill(String(value));
  const parameters = Object.fromEntries(
    Object.entries(step.parameters).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.map(fillOne) : fillOne(value),
    ]),
  );
  return send(step, { kind: 'search', parameters }, 'judgeAccountSearch', expect, state);
}

/** Sends what the scenario wrote out. */
export function requestStep(step: RequestStep, expect: Expect, state: ScenarioState): Promise<StepDone> {
  const target = state.fill(step.path);
  const body = step.body === undefined ? null : state.fill(step.body);
  const root = state.rootOf(step);
  const relative = target.startsWith(`${root}/`) ? target.slice(root.length + 1) : target;
  return send(
    step,
    { kind: 'request', method: step.method, target, body },
    judgeFor(step.method, relative),
    expect,
    state,
  );
}

async function send(
  step: ReadStep | SearchStep | RequestStep,
  operation: Operation,
  judge: Call['judge'],
  expect: Expect,
  state: ScenarioState,
): Promise<StepDone> {
  const sender = await tokenFor(step, state);
  if ('explanation' in sender)
    return {
      exchanged: [],
      expectations: undecided(expect, 'error', 'no token'),
      stopped: { outcome: 'error', explanation: sender.explanation },
    };
  const headers = Object.fromEntries(
    Object.entries(step.headers ?? {}).map(([name, value]) => [name, state.fill(value)]),
  );
  const place = 'tokenIn' in step ? step.tokenIn : undefined;
  const isInQuery = place === 'query';
  const isBearer = !isInQuery && place !== 'another-scheme';
  if (place === 'another-scheme') headers['authorization'] = `Token ${sender.token?.value ?? ''}`;
  const call: Call = {
    root: state.rootOf(step),
    operation: isInQuery ? withTokenInQuery(operation, sender.token?.value ?? '') : operation,
    headers,
    token: isBearer ? sender.token : undefined,
    judge,
    purpose: { scenario: state.scenario.id, identifier: null, target: null },
  };
  if ('follow' in step && step.follow) return throughPages(call, expect, state, step.save);
  return answered(await state.session.exchange(call), expect, state, step.save);
}

/** Decides about the first page, and about all of them together. */
async function throughPages(
  call: Call,
  expect: Expect,
  state: ScenarioState,
  save: string | undefined,
): Promise<StepDone> {
  const first = await state.session.exchange(call);
  const isAboutPages = ([, assertion]: [string, Assertion]) => assertion !== 'holds' && 'pages' in assertion;
  const others = Object.fromEntries(Object.entries(expect).filter((entry) => !isAboutPages(entry)));
  const done = answered(first, others, state, save);
  if ('refused' in first || done.stopped) return { ...done, expectations: [...done.expectations] };
  const { exchanged, failure } = await followPages(state.session, call, first);
  const all = [first, ...exchanged];
  const pages = all.map(({ evidence }) => evidence);
  const strangers = strangersBy(pages[0], { ...state.session.context(), ...state.session.options.reading });
  const decided = Object.entries(expect).flatMap(([requirement, assertion]) =>
    assertion === 'holds' || !('pages' in assertion)
      ? []
      : [
          {
            requirement,
            expected: describe(assertion),
            ...decidePages(assertion.pages, pages, strangers, failure),
            assertion,
          },
        ],
  );
  return { ...done, exchanged: all, expectations: [...done.expectations, ...decided] };
}

function withTokenInQuery(operation: Operation, token: string): Operation {
  if (operation.kind !== 'request') return operation;
  return {
    ...operation,
    target: `${operation.target}${operation.target.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`,
  };
}

/** Asks for a token. */
export async function tokenStep(step: TokenStep, expect: Expect, state: ScenarioState): Promise<StepDone> {
  const result = await state.tokens.request(step, state.scenario.id);
  if (!result) {
    return {
      exchanged: [],
      expectations: undecided(expect, 'skip', 'no token endpoint'),
      stopped: {
        outcome: 'skip',
        explanation: {
          whose: 'configuration',
          message: 'No token endpoint was found.',
          remedy: 'Set tokenUrl in the configuration.',
        },
      },
    };
  }
  const { exchanged, token } = result;
  if (step.save !== undefined && token) state.heldTokens.set(step.save, token);
  return (
    lost(exchanged, expect) ?? { exchanged: [exchanged], expectations: decideAboutAnswer(expect, exchanged, token) }
  );
}

/** What follows from the answer to a request that is not a create. */
function answered(
  exchanged: Exchanged | { refused: string },
  expect: Expect,
  state: ScenarioState,
  save: string | undefined,
): StepDone {
  if ('refused' in exchanged) return refusedByGuard(exchanged.refused, expect);
  exchanged.open?.settle('unknown');
  if (save !== undefined) {
    state.responses.set(save, savedResponse(exchanged, undefined));
    if (exchanged.delivery.response) state.answers.set(save, readAnswerOf(exchanged.delivery.response));
  }
  return lost(exchanged, expect) ?? { exchanged: [exchanged], expectations: decideAboutAnswer(expect, exchanged) };
}

/** The money guard, or the list of configured addresses, kept the request back. */
export function refusedByGuard(reason: string, expect: Expect): StepDone {
  const explanation = { whose: 'configuration' as const, message: `Not sent: ${reason}` };
  return {
    exchanged: [],
    expectations: undecided(expect, 'skip', 'not sent'),
    stopped: { outcome: 'skip', explanation },
  };
}

/** A request without an answer decides nothing. */
function lost(exchanged: Exchanged, expect: Expect): StepDone | undefined {
  const { response, failure = 'no answer' } = exchanged.delivery;
  if (response) return undefined;
  if (exchanged.delivery.refused) return refusedByGuard(failure, expect);
  const explanation = {
    whose: 'network' as const,
    message: `${exchanged.delivery.request.method} was not answered: ${failure}.`,
    remedy: 'Check the network and the server, then run again.',
  };
  return {
    exchanged: [exchanged],
    expectations: undecided(expect, 'error', failure),
    stopped: { outcome: 'error', explanation },
  };
}

/** What later steps may take from an answer. */
export function savedResponse({ delivery }: Exchanged, identifier: string | undefined): SavedResponse {
  const body = parseObject(delivery.response?.body ?? null);
  const location = delivery.response?.headers['location'];
  const id = typeof body['id'] === 'string' ? body['id'] : location?.split('/').at(-1);
  return {
    identifier,
    location,
    id,
    next: linkOf(body, 'next'),
    self: linkOf(body, 'self'),
    requestId: delivery.response?.headers['x-request-id'],
  };
}
