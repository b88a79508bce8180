import { expect, it } from 'vitest';
import { fixtureMissingInTenant } from './fixtures-in-tenant.ts';

const fixtures = {
  aliases: { payment: '0111' },
  location: '1',
  encounter: 'E1',
  recurringEncounterWithoutActivity: { withFifo: 'E2', withoutFifo: 'E3' },
  guarantorAccount: 'G1',
};

it.each([
  ['nothing is told', {}, undefined],
  ['all are told', { aliases: ['0111'], locations: ['1'], accounts: { G1: 'guarantor-balance' } as const }, undefined],
  ['an alias lacks', { aliases: {} }, { fixture: 'aliases.payment', id: '0111', member: 'aliases' }],
  ['a location lacks', { locations: ['2'] }, { fixture: 'location', id: '1', member: 'locations' }],
  [
    'an encounter lacks',
    { encounters: { E1: { recurring: false }, E2: { recurring: true } } },
    { fixture: 'recurringEncounterWithoutActivity.withoutFifo', id: 'E3', member: 'encounters' },
  ],
  ['an account lacks', { accounts: {} }, { fixture: 'guarantorAccount', id: 'G1', member: 'accounts' }],
])('names the fixture that a hospital does not have: %s', (_, tenant, missing) => {
  expect(fixtureMissingInTenant(fixtures, tenant)).toEqual(missing);
});
