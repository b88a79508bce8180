import { TRANSACTION_KINDS, type TransactionConstraints } from '@countercheck/arbitraries';
import type { Fixtures } from '../configuration/server-configuration.ts';

/** What a server is known to hold, under the names of the documents: those of the server take their place when a body is sent. */
export function knownOf(fixtures: Fixtures): TransactionConstraints {
  const { aliases, location, encounter, recurringEncounter, guarantorAccount } = fixtures;
  const { payment, adjustment } = aliases ?? {};
  const hasEncounter = encounter !== undefined || recurringEncounter !== undefined;
  const isAnythingKnown = hasEncounter || guarantorAccount !== undefined;
  return {
    kinds: TRANSACTION_KINDS.filter((kind) =>
      kind === 'adjustment'
        ? adjustment !== undefined || payment === undefined
        : payment !== undefined || adjustment === undefined,
    ),
    ...(isAnythingKnown && {
      targets: [
        ...(hasEncounter ? ['encounter' as const] : []),
        ...(guarantorAccount === undefined ? [] : ['account' as const]),
      ],
    }),
    tenant: {
      ...((payment !== undefined || adjustment !== undefined) && {
        aliases: {
          ...(payment !== undefined && { '0111': { type: 'payment' as const } }),
          ...(adjustment !== undefined && { '3100': { type: 'adjustment' as const } }),
        },
      }),
      locations: location === undefined ? [] : ['98920358'],
      ...(isAnythingKnown && {
        encounters: {
          ...(encounter !== undefined && { '97953536': { recurring: false } }),
          ...(recurringEncounter !== undefined && { '97950001': { recurring: true } }),
        },
        accounts: { ...(guarantorAccount !== undefined && { G63392574: 'guarantor-balance' as const }) },
      }),
    },
  };
}
