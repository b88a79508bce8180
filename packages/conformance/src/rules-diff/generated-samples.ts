import { createDice, type Dice } from './dice.ts';
import type { PayloadSample, Sample } from './sample.ts';

type Holder = Record<string, unknown> | unknown[];
type Slot = readonly [holder: Holder, key: string];

/** Values that stand in wrong places. */
const ODD: readonly unknown[] = [null, {}, [], '', ' ', 'x', 1, true, ['x'], { a: 1 }, -1, 0.001, 'visa', '2027', [{}]];
/** What is taken from another payload is often accepted; the three other edits seldom are. */
const ONE_ODD_EDIT_IN = 9;
const MOST_EDITS = 2;
/** A text of more units shows a limit, and nothing can be bred from it. */
const LARGEST_PARENT = 4000;

/**
 * Payloads bred from others: one or two members are taken from another payload, or left out, doubled or replaced by an odd value.
 * The same parents and seed give the same payloads.
 */
export function generatedSamples(parents: readonly Sample[], count: number, seed: number): PayloadSample[] {
  const pool = parents.filter((parent) => 'body' in parent).flatMap(readParent);
  const dice = createDice(seed);
  if (pool.length === 0) return [];
  return Array.from({ length: count }, (_, index) => {
    const { tenant, resource } = dice.pick(pool);
    const bred = structuredClone(resource);
    for (let edits = dice.below(MOST_EDITS); edits >= 0; edits -= 1) edit(bred, pool, dice);
    return { name: `generated ${seed}/${index + 1}`, body: JSON.stringify(bred), ...(tenant && { tenant }) };
  });
}

interface Parent {
  readonly tenant: PayloadSample['tenant'];
  readonly resource: object;
}

function readParent({ body, tenant }: PayloadSample): Parent[] {
  if (typeof body !== 'string' || body.length > LARGEST_PARENT) return [];
  try {
    const resource: unknown = JSON.parse(body);
    return typeof resource === 'object' && resource !== null ? [{ tenant, resource }] : [];
  } catch {
    return [];
  }
}

function edit(resource: object, pool: readonly Parent[], dice: Dice): void {
  const slots = slotsOf(resource);
  if (slots.length === 0) return;
  const [holder, key] = dice.pick(slots);
  const members = holder as Record<string, unknown>;
  switch (dice.below(ONE_ODD_EDIT_IN)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete members[key];
      return;
    case 1:
      if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
      else members[key] = [members[key]];
      return;
    case 2:
      members[key] = structuredClone(dice.pick(ODD));
      return;
    default: {
      const others = slotsOf(dice.pick(pool).resource).filter(([, name]) => name === key);
      if (others.length === 0) return;
      const [other, name] = dice.pick(others);
      members[key] = structuredClone((other as Record<string, unknown>)[name]);
    }
  }
}

function slotsOf(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.entries(holder).flatMap(([key, member]): Slot[] => [[holder, key], ...slotsOf(member)]);
}
