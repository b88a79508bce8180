import { Draft, type MutableObject, type PayloadBorder, PAYLOAD_RULES, type RequirementId } from '@countercheck/rules';
import { TRANSACTION_KINDS, type TransactionKind, type TransactionParts } from '../transaction-parts.ts';
import { writeParts } from '../write-parts.ts';
import { type Area, areasOf } from './border-areas.ts';
import type { BorderCase } from './border-case.ts';
import { kindOf, pinParts } from './pin-parts.ts';

const ANYWHERE: readonly Area[] = ['identifiers', 'code', 'alias', 'location', 'other'];
/** Payloads whose target is one of any transaction. */
const PLAIN_TARGET = new Set(['adjustment', 'cash-payment', 'card-payment', 'check-payment']);
const NO_CASH = TRANSACTION_KINDS.filter((kind) => kind !== 'cash-payment');

/** A border that a rule declares, to be moved from its base payload into a random valid transaction. */
export interface DeclaredBorder {
  readonly rule: RequirementId;
  readonly border: PayloadBorder;
  /** The parts that stand as in the base payload. */
  readonly areas: ReadonlySet<Area>;
  /** The kinds of transactions in which it is a border. */
  readonly kinds: readonly TransactionKind[];
}

let all: readonly DeclaredBorder[] | undefined;

/** Every border that the rules of payloads declare; worked out once, when somebody asks. */
export function declaredBorders(): readonly DeclaredBorder[] {
  all ??= PAYLOAD_RULES.flatMap(({ id: rule, borders }) =>
    borders.map((border) => {
      const areas = areasOf(border);
      return { rule, border, areas, kinds: kindsFor(border, areas) };
    }),
  );
  return all;
}

/** The transaction at that border. */
export function moveTo({ rule, border, areas }: DeclaredBorder, parts: TransactionParts): BorderCase {
  const draft = new Draft(writeParts(pinParts(parts, border.of, areas)) as unknown as MutableObject);
  border.edit?.(draft);
  const body = JSON.stringify(draft.resource);
  const side = border.fails === undefined ? 'holds' : 'fails';
  return {
    rule,
    side,
    border: border.fails ?? border.holds,
    ...(border.text === undefined ? { resource: draft.resource, body } : { body: border.text(body) }),
    reading: border.reading ?? 'default',
    ...(border.tenant && { tenant: border.tenant }),
    expected: side === 'holds' ? [] : [rule, ...(border.alsoBreaks ?? [])].toSorted(),
  };
}

/** Which base the parts are pinned to makes no difference where the border lies anywhere. */
function kindsFor(border: PayloadBorder, areas: ReadonlySet<Area>): readonly TransactionKind[] {
  const own = kindOf(border.of);
  if (border.tenant !== undefined || border.text !== undefined || areas.size === 0) return [own];
  const others = [...areas].filter(
    (area) => !ANYWHERE.includes(area) && !(area === 'target' && PLAIN_TARGET.has(border.of)),
  );
  if (others.length === 0) return TRANSACTION_KINDS;
  return others.every((area) => area === 'money') && own !== 'cash-payment' ? NO_CASH : [own];
}
