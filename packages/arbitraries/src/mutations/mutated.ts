import type { MutableJson } from '@countercheck/rules';
import { type Arbitrary, array, constantFrom, nat, oneof, record, tuple } from 'fast-check';
import { atAnyBorder } from '../borders/at-border.ts';
import { copyOf } from '../copy-of.ts';
import { type TransactionConstraints, transactions } from '../transactions.ts';
import { applyEdit, type Edit, EDIT_NAMES, slotsOf } from './edit.ts';

/** What is edited, and how much. */
export interface MutationConstraints extends TransactionConstraints {
  /** What is edited; valid transactions and payloads at a border unless given. */
  readonly of?: Arbitrary<unknown>;
  /** At least one edit is made, at most this many; 3 unless given. */
  readonly mostEdits?: number;
}

/**
 * Payloads with random edits: members and entries taken out, replaced, doubled, moved, of another type, `null`, unknown, borrowed
 * from another payload or nested deep. Most are wrong, some are not. Any JSON value.
 */
export function mutated(constraints: MutationConstraints = {}): Arbitrary<unknown> {
  return severalMutated(1, constraints).map(([value]) => value);
}

/** As `mutated`, but `count` at a time, all from one payload: much faster where many are wanted. */
export function severalMutated(count: number, constraints: MutationConstraints = {}): Arbitrary<unknown[]> {
  const { mostEdits = 3, reading = 'default' } = constraints;
  const source = constraints.of ?? oneof(transactions({ ...constraints, reading }), bordersAsValues(constraints));
  const edit = record({ name: constantFrom(...EDIT_NAMES), slot: nat({ max: 999 }), choice: nat({ max: 999 }) });
  const edits = array(edit, { minLength: 1, maxLength: mostEdits });
  return tuple(source, source, array(edits, { minLength: count, maxLength: count, size: 'max' })).map(
    ([value, other, all]) => all.map((each) => editAll(value as MutableJson, each, other as MutableJson)),
  );
}

function bordersAsValues(constraints: MutationConstraints): Arbitrary<unknown> {
  return atAnyBorder(constraints).map(({ resource }) => resource ?? null);
}

/** A copy with every edit made, in turn; `other` is what edits borrow from. */
function editAll(value: MutableJson, edits: readonly Edit[], other: MutableJson): MutableJson {
  const body = { body: copyOf(value) };
  const others = slotsOf(other);
  for (const edit of edits) {
    const slots = slotsOf(body);
    const slot = slots[edit.slot % slots.length];
    if (slot !== undefined) applyEdit(slot, edit, others);
  }
  return (body as { body?: MutableJson }).body ?? null;
}
