import type { StepResult } from '../report.ts';
import type { Assertion, Step } from '../scenario/scenario.ts';
import type { ScenarioState } from './scenario-state.ts';
import { toStepResult, type StepDone } from './step-outcome.ts';
import { balanceStep } from './steps/balance-step.ts';
import { createStep } from './steps/create-step.ts';
import { readStep, requestStep, searchStep, tokenStep } from './steps/request-steps.ts';
import { waitStep } from './steps/wait-step.ts';

/** Runs a step and those inside it; an inner step has a place of its own. */
export async function runStep(step: Step, place: string, state: ScenarioState): Promise<StepResult[]> {
  if (step.kind === 'parallel') {
    const results = await Promise.all(
      step.parallel.map((inner, index) => runStep(inner, `${place}.${index + 1}`, state)),
    );
    return results.flat();
  }
  if (step.kind === 'repeat') {
    const results: StepResult[] = [];
    const { times, steps } = step.repeat;
    for (let round = 0; round < times; round += 1) {
      for (const [index, inner] of steps.entries()) {
        results.push(...(await runStep(inner, `${place}.${round * steps.length + index + 1}`, state)));
        if (mustStop(results)) return results;
      }
    }
    return results;
  }
  return [toStepResult(step, place, titleOf(step), await carryOut(step, filled(step.expect, state), state))];
}

/** After these nothing that follows could be understood. */
export function mustStop(results: readonly StepResult[]): boolean {
  return results.some(({ explanation }) => explanation !== undefined);
}

function carryOut(
  step: Exclude<Step, { kind: 'parallel' | 'repeat' }>,
  expect: Readonly<Record<string, Assertion>>,
  state: ScenarioState,
): Promise<StepDone> {
  switch (step.kind) {
    case 'token':
      return tokenStep(step.token, expect, state);
    case 'create':
      return createStep(step.create, expect, state);
    case 'read':
      return readStep(step.read, expect, state);
    case 'search':
      return searchStep(step.search, expect, state);
    case 'balance':
      return balanceStep(step.balance, expect, state);
    case 'request':
      return requestStep(step.request, expect, state);
    case 'wait':
      return waitStep(step.wait, state);
  }
}

/** What a step does, in words. */
export function titleOf(step: Exclude<Step, { kind: 'parallel' | 'repeat' }>): string {
  switch (step.kind) {
    case 'token':
      return 'ask for a token';
    case 'create':
      return `create ${step.create.of ?? 'a transaction'}${step.create.as === undefined ? '' : ` as ${step.create.as}`}`;
    case 'read':
      return `read ${step.read.account}`;
    case 'search':
      return `search Accounts by ${Object.keys(step.search.parameters).join(' and ') || 'nothing'}`;
    case 'balance':
      return `read the balance of ${step.balance.account}`;
    case 'request':
      return `${step.request.method} ${step.request.path}`;
    case 'wait':
      return step.wait.seconds === undefined ? 'wait for the balance' : `let ${step.wait.seconds} seconds pass`;
  }
}

/** Placeholders stand in expected ids and values too. */
function filled(
  expect: Readonly<Record<string, Assertion>>,
  state: ScenarioState,
): Readonly<Record<string, Assertion>> {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return state.fill(value);
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
  };
  return Object.fromEntries(
    Object.entries(expect).map(([requirement, assertion]) => [
      requirement,
      assertion !== 'holds' &&
      ('should' in assertion || 'ids' in assertion || 'body' in assertion || 'header' in assertion)
        ? (change(assertion) as Assertion)
        : withSavedAnswer(assertion, state),
    ]),
  );
}

/** Says what the saved answer was, so that it can be decided again without it. */
function withSavedAnswer(assertion: Assertion, { answers }: ScenarioState): Assertion {
  if (assertion === 'holds' || !('unchanged' in assertion) || typeof assertion.unchanged !== 'string') return assertion;
  const saved = answers.get(assertion.unchanged);
  return saved ? { unchanged: saved } : assertion;
}
