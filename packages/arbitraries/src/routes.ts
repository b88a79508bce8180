import { type TenantContext, UsageError } from '@countercheck/rules';
import { type Arbitrary, boolean, constant, constantFrom, oneof, option, record } from 'fast-check';
import { SIMPLEST_FIRST } from './simplest-first.ts';
import { digits, resourceIds } from './texts.ts';
import type { Route } from './transaction-parts.ts';

type Choice = Arbitrary<Route>;

/**
 * Targets, with the first-in-first-out extension where it may stand: on payments to an encounter that is not known not to
 * recur.
 */
export function routes(
  type: 'payment' | 'adjustment',
  {
    targets = ['encounter', 'account'],
    tenant = {},
  }: { readonly targets?: readonly ('encounter' | 'account')[]; readonly tenant?: TenantContext },
): Choice {
  const choices = targets.flatMap((target) =>
    target === 'encounter' ? toEncounters(tenant, type === 'payment') : toAccounts(tenant),
  );
  if (choices.length === 0)
    throw new UsageError('nothing-to-choose', `The tenant has no ${targets.join(' and no ')} to post to.`);
  return oneof(SIMPLEST_FIRST, ...choices);
}

function toEncounters({ encounters }: TenantContext, isPayment: boolean): Choice[] {
  const fifo = isPayment ? option(boolean(), { nil: undefined }) : constant(undefined);
  if (encounters === undefined) return [record({ target: record({ encounter: resourceIds() }), fifo })];
  const ids = (recurring: boolean): string[] =>
    Object.keys(encounters).filter((id) => encounters[id]?.recurring === recurring);
  const never = constant(undefined);
  return [
    ...among(ids(true), (encounter) => record({ target: record({ encounter }), fifo })),
    ...among(ids(false), (encounter) => record({ target: record({ encounter }), fifo: never })),
  ];
}

function toAccounts({ accounts }: TenantContext): Choice[] {
  const fifo = constant(undefined);
  if (accounts === undefined) {
    const account = digits({ minLength: 1, maxLength: 9 }).map(
      (number) => `G${number}`,
      (id) => String(id).slice(1),
    );
    return [record({ target: record({ account }), fifo })];
  }
  const ids = Object.keys(accounts).filter((id) => accounts[id] === 'guarantor-balance');
  return among(ids, (account) => record({ target: record({ account }), fifo }));
}

function among(ids: readonly string[], route: (id: Arbitrary<string>) => Choice): Choice[] {
  return ids.length === 0 ? [] : [route(constantFrom(...ids))];
}
