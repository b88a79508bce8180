import type { TenantContext } from '@countercheck/rules';
import type { Fixtures } from './server-configuration.ts';

/** The first fixture that the hospital, as the tenant file tells of it, does not have: every answer about it would be judged wrongly. */
export function fixtureMissingInTenant(
  fixtures: Fixtures,
  tenant: TenantContext,
): { fixture: string; id: string; member: keyof TenantContext } | undefined {
  const { recurringEncounterWithoutActivity: without, aliases = {} } = fixtures;
  const expected: [string, string | undefined, keyof TenantContext][] = [
    ...Object.entries(aliases).map(([name, id]): [string, string, keyof TenantContext] => [
      `aliases.${name}`,
      id,
      'aliases',
    ]),
    ['location', fixtures.location, 'locations'],
    ['encounter', fixtures.encounter, 'encounters'],
    ['recurringEncounter', fixtures.recurringEncounter, 'encounters'],
    ['encounterWithoutBalance', fixtures.encounterWithoutBalance, 'encounters'],
    ['settledRecurringEncounter', fixtures.settledRecurringEncounter, 'encounters'],
    ['recurringEncounterWithoutActivity.withFifo', without?.withFifo, 'encounters'],
    ['recurringEncounterWithoutActivity.withoutFifo', without?.withoutFifo, 'encounters'],
    ['guarantorAccount', fixtures.guarantorAccount, 'accounts'],
    ['financialAccount', fixtures.financialAccount, 'accounts'],
    ['statement.account', fixtures.statement?.account, 'accounts'],
  ];
  for (const [fixture, id, member] of expected) {
    const known = tenant[member];
    if (id === undefined || typeof known !== 'object' || known === null) continue;
    const isKnown = Array.isArray(known) ? known.includes(id) : Object.hasOwn(known, id);
    if (!isKnown) return { fixture, id, member };
  }
  return undefined;
}
