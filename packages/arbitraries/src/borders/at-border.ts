import { PAYLOAD_RULES, type RequirementId, UsageError } from '@countercheck/rules';
import { type Arbitrary, constantFrom, nat, oneof, tuple } from 'fast-check';
import { SIMPLEST_FIRST } from '../simplest-first.ts';
import { simplestFirst, TRANSACTION_KINDS, type TransactionKind, type TransactionParts } from '../transaction-parts.ts';
import { partsOfKind, type TransactionConstraints } from '../transactions.ts';
import type { BorderCase } from './border-case.ts';
import { declaredBorders, moveTo } from './declared-border.ts';
import { moveBeside } from './moving-border.ts';
import { MOVING_BORDERS } from './moving-borders.ts';

/** What the transactions beside the border are to be. */
export interface BorderConstraints extends Omit<TransactionConstraints, 'reading'> {
  /** Both by default. */
  readonly side?: 'fails' | 'holds';
}

/**
 * Payloads that just break or just keep a rule of payloads, in a random valid transaction: at the borders that the rule declares,
 * and at those that move with the values of the transaction.
 * @throws UsageError (`no-border`) for a requirement that no payload shows, or where `kinds` leaves no border.
 */
export function atBorder(rule: RequirementId, constraints: BorderConstraints = {}): Arbitrary<BorderCase> {
  const found = bordersOf([rule], constraints);
  if (found.length > 0) return atOneOf(found, constraints);
  const known = PAYLOAD_RULES.map(({ id }) => id).join(', ');
  throw new UsageError('no-border', `${rule} has no border there. Rules with borders: ${known}.`);
}

/** As `atBorder`, of any rule of payloads. */
export function atAnyBorder(constraints: BorderConstraints = {}): Arbitrary<BorderCase> {
  return atOneOf(
    bordersOf(
      PAYLOAD_RULES.map(({ id }) => id),
      constraints,
    ),
    constraints,
  );
}

interface Border {
  readonly side: 'fails' | 'holds';
  readonly kinds: readonly TransactionKind[];
  readonly move: (parts: TransactionParts, choice: number) => BorderCase;
}

function bordersOf(rules: readonly RequirementId[], { side, kinds = TRANSACTION_KINDS }: BorderConstraints): Border[] {
  const declared = declaredBorders()
    .filter(({ rule }) => rules.includes(rule))
    .map((border): Border => ({
      side: border.border.fails === undefined ? 'holds' : 'fails',
      kinds: border.kinds,
      move: (parts) => moveTo(border, parts),
    }));
  const moving = MOVING_BORDERS.filter(({ rule }) => rules.includes(rule)).map((border): Border => ({
    side: border.side,
    kinds: border.kinds ?? TRANSACTION_KINDS,
    move: (parts, choice) => moveBeside(border, parts, choice),
  }));
  return [...declared, ...moving].filter(
    (border) => (side ?? border.side) === border.side && border.kinds.some((kind) => kinds.includes(kind)),
  );
}

/** The kind is chosen first, so that one arbitrary of each kind does for all borders. */
function atOneOf(borders: readonly Border[], constraints: BorderConstraints): Arbitrary<BorderCase> {
  const { kinds = TRANSACTION_KINDS } = constraints;
  const byKind = simplestFirst(kinds).map(
    (kind) => [kind, borders.filter((border) => border.kinds.includes(kind))] as const,
  );
  return oneof(
    SIMPLEST_FIRST,
    ...byKind
      .filter(([, possible]) => possible.length > 0)
      .map(([kind, possible]) => ({
        weight: possible.length,
        arbitrary: tuple(partsOfKind(kind, constraints), constantFrom(...possible), nat({ max: 0xffff })).map(
          ([parts, { move }, choice]) => move(parts, choice),
        ),
      })),
  );
}
