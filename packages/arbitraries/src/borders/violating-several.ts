import { Draft, type MutableObject, type Reading, type RequirementId, UsageError } from '@countercheck/rules';
import { type Arbitrary, array, nat, oneof, tuple } from 'fast-check';
import { copyOf } from '../copy-of.ts';
import { inOrder, orders } from '../permuted.ts';
import { TRANSACTION_KINDS, type TransactionKind, type TransactionParts } from '../transaction-parts.ts';
import { partsOfKind, type TransactionConstraints } from '../transactions.ts';
import { writeParts } from '../write-parts.ts';
import type { Area } from './border-areas.ts';
import { type DeclaredBorder, declaredBorders } from './declared-border.ts';
import { pinParts } from './pin-parts.ts';

/** One of several violations, and the payload that has no other. */
export interface Violation {
  readonly rule: RequirementId;
  readonly border: string;
  readonly alone: unknown;
}

/** A payload that breaks several rules at once. */
export interface SeveralCase {
  readonly violations: readonly Violation[];
  readonly resource: unknown;
  readonly body: string;
  readonly reading: Reading;
  /** The rules with a finding, sorted. */
  readonly expected: readonly RequirementId[];
}

/** Which rules apply follows from these, so that nothing else is broken together with them. */
const DECISIVE: readonly Area[] = ['type', 'method'];
/** Areas that some rule reads together. */
const TOGETHER: readonly (readonly Area[])[] = [
  ['target', 'fifo'],
  ['money', 'tendered'],
];
/** One rule forbids them all. */
const NOT_FOR_ADJUSTMENTS: readonly Area[] = ['cardBrand', 'accountNumber', 'date', 'money', 'tendered'];

/**
 * Payloads with `count` violations of rules that read disjoint elements, each a border that a rule declares for the default
 * reading: the findings are exactly those of the violations one by one.
 * @throws UsageError (`too-many`) when no kind of transaction has so many disjoint elements.
 */
export function violatingSeveral(
  count: number,
  constraints: Omit<TransactionConstraints, 'reading'> = {},
): Arbitrary<SeveralCase> {
  const candidates = declaredBorders().filter(
    ({ border, areas }) =>
      border.fails !== undefined &&
      areas.size === 1 &&
      border.reading === undefined &&
      border.tenant === undefined &&
      border.text === undefined,
  );
  const kinds = (constraints.kinds ?? TRANSACTION_KINDS).flatMap((kind) => {
    const groups = bordersByGroup(candidates, kind);
    return groups.length < count ? [] : [ofKind(kind, groups, count, constraints)];
  });
  if (kinds.length === 0) throw new UsageError('too-many', `No transaction has ${count} disjoint elements to violate.`);
  return oneof(...kinds);
}

type BordersOfGroup = readonly [group: string, borders: readonly DeclaredBorder[]];

/** The borders of the kind, in groups that read nothing in common. */
function bordersByGroup(candidates: readonly DeclaredBorder[], kind: TransactionKind): readonly BordersOfGroup[] {
  const together = kind === 'adjustment' ? [...TOGETHER, NOT_FOR_ADJUSTMENTS] : TOGETHER;
  const found = new Map<string, DeclaredBorder[]>();
  for (const declared of candidates) {
    const [area] = declared.areas;
    if (area === undefined || DECISIVE.includes(area) || !declared.kinds.includes(kind)) continue;
    const group = (together.findLast((areas) => areas.includes(area)) ?? [area]).join(' and ');
    found.set(group, [...(found.get(group) ?? []), declared]);
  }
  return [...found];
}

function ofKind(
  kind: TransactionKind,
  groups: readonly BordersOfGroup[],
  count: number,
  constraints: TransactionConstraints,
): Arbitrary<SeveralCase> {
  const choices = array(nat({ max: 999 }), { minLength: count, maxLength: count });
  const parts = partsOfKind(kind, constraints);
  return tuple(parts, orders(groups.length), choices).map(([valid, order, chosen]) => {
    const taken = inOrder(groups, order).slice(0, count);
    return caseOf(
      valid,
      taken.map(([, borders], index) => borders[(chosen[index] as number) % borders.length] as DeclaredBorder),
    );
  });
}

function caseOf(valid: TransactionParts, chosen: readonly DeclaredBorder[]): SeveralCase {
  const pinned = chosen.reduce((parts, { border, areas }) => pinParts(parts, border.of, areas), valid);
  const payload = writeParts(pinned) as unknown as MutableObject;
  const violations = chosen.map(({ rule, border }) => {
    const alone = new Draft(copyOf(payload));
    border.edit?.(alone);
    return { rule, border: border.fails as string, alone: alone.resource };
  });
  const draft = new Draft(payload);
  for (const { border } of chosen) border.edit?.(draft);
  const expected = new Set(chosen.flatMap(({ rule, border }) => [rule, ...(border.alsoBreaks ?? [])]));
  return {
    violations,
    resource: draft.resource,
    body: JSON.stringify(draft.resource),
    reading: 'default',
    expected: [...expected].toSorted(),
  };
}
