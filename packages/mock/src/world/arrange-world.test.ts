import { describe, expect, test } from 'vitest';
import { arrangeWorld, createMock, defaultWorld, MockError, OTHER_TENANT } from '../index.ts';

describe('A world can be arranged', () => {
  test('without changing the one it is made of', () => {
    const world = defaultWorld();
    const arranged = arrangeWorld(world, { balances: { G63392574: '1.00' } });
    expect([world, arranged === world]).toEqual([defaultWorld(), false]);
    expect(createMock({ world: arranged }).balances()['G63392574']).toEqual({ value: '1.00', currency: 'USD' });
  });

  test('in another tenant than the first', () => {
    const mock = createMock({
      world: arrangeWorld(defaultWorld(), { tenant: OTHER_TENANT, balances: { G63392574: '1.00' } }),
    });
    expect([mock.balances()['G63392574']?.value, mock.balances(OTHER_TENANT)['G63392574']?.value]).toEqual([
      '500.00',
      '1.00',
    ]);
  });

  test('so that the hospital has exactly the aliases, locations, accounts and encounters that are named', () => {
    const knowledge = {
      aliases: ['0111', 'NEW'],
      locations: ['1'],
      accounts: { G63392574: 'guarantor-balance', F9: 'financial-account' },
      encounters: { '97950001': { recurring: false } },
    } as const;
    const { aliases, locations, accounts, encounters } = createMock({
      world: arrangeWorld(defaultWorld(), { knowledge }),
    }).tenantContext();
    expect({ aliases, locations, accounts, encounters }).toEqual({
      aliases: { '0111': { type: 'payment', impact: 'credit' }, NEW: { type: 'payment', impact: 'credit' } },
      locations: ['1'],
      accounts: { G63392574: 'guarantor-balance', F9: 'financial-account' },
      encounters: { '97950001': { class: 'AMB', recurring: false } },
    });
  });

  test('so that it has more than before, and keeps its balances in another currency', () => {
    const mock = createMock({
      world: arrangeWorld(defaultWorld(), {
        added: { aliases: { NEW: { type: 'adjustment' } }, encounters: { E1: { recurring: false } } },
        currency: 'JPY',
      }),
    });
    const before = createMock();
    const { aliases, encounters } = before.tenantContext();
    const known = mock.tenantContext();
    expect([known.aliases, known.encounters]).toEqual([
      { ...aliases, NEW: { type: 'adjustment', impact: 'credit' } },
      { ...encounters, E1: { recurring: false } },
    ]);
    expect(mock.balances()).toEqual(
      Object.fromEntries(Object.entries(before.balances()).map(([id, { value }]) => [id, { value, currency: 'JPY' }])),
    );
  });

  test.each([
    [{ tenant: 'nowhere' }, 'unknown-tenant'],
    [{ balances: { G1: '1.00' } }, 'invalid-world'],
    [{ activities: { '97953536': [] } }, 'invalid-world'],
  ])('but not %o', (arrangement, code) => {
    expect(() => arrangeWorld(defaultWorld(), arrangement)).toThrow(MockError);
    expect(() => arrangeWorld(defaultWorld(), arrangement)).toThrow(expect.objectContaining({ code }));
  });
});
