import type { MutableJson, MutableObject } from '@countercheck/rules';
import { copyOf } from '../copy-of.ts';
import { MEMBER_NAMES, nearValues, ODD_VALUES } from './odd-values.ts';

/** A member of an object or an entry of a list: where something can be edited. */
export interface Slot {
  readonly holder: MutableObject | MutableJson[];
  readonly key: string;
}

/** What is done to one slot. */
export type EditName =
  | 'remove'
  | 'replace'
  | 'nearly'
  | 'null'
  | 'double'
  | 'move'
  | 'add-member'
  | 'add-companion'
  | 'nest'
  | 'change-type'
  | 'nudge'
  | 'borrow';

export const EDIT_NAMES: readonly EditName[] = [
  'remove',
  'replace',
  'nearly',
  'null',
  'double',
  'move',
  'add-member',
  'add-companion',
  'nest',
  'change-type',
  'nudge',
  'borrow',
];

/** What FHIR has beside a primitive under its name with a line before it, and what it does not. */
const COMPANIONS: readonly MutableJson[] = [
  { id: 'x' },
  { extension: [{ url: 'x', valueString: 'x' }] },
  {},
  null,
  'x',
  [],
];

/** One edit, as numbers: it means something in every payload, and smaller numbers mean less. */
export interface Edit {
  readonly name: EditName;
  /** Which slot, counted round and round. */
  readonly slot: number;
  /** Which value, depth or place, as the edit needs it. */
  readonly choice: number;
}

/** Edits the slot in place. `others` are slots of another payload, to borrow from. */
export function applyEdit(slot: Slot, { name, choice }: Edit, others: readonly Slot[]): void {
  const { holder } = slot;
  const value = valueAt(slot);
  const pick = <T>(list: readonly T[]): T => list[choice % list.length] as T;
  switch (name) {
    case 'remove':
      return Array.isArray(holder) ? void holder.splice(Number(slot.key), 1) : void delete holder[slot.key];
    case 'replace':
      return put(slot, copyOf(pick(ODD_VALUES)));
    case 'nearly':
      return put(slot, copyOf(pick(nearValues(slot.key))));
    case 'null':
      return put(slot, null);
    case 'double':
      return Array.isArray(holder) ? void holder.splice(Number(slot.key), 0, copyOf(value)) : put(slot, [value]);
    case 'move':
      return void (Array.isArray(holder)
        ? holder.push(...holder.splice(Number(slot.key), 1))
        : moveLast(holder, slot.key));
    case 'add-member':
      return isObject(value) ? put({ holder: value, key: pick(MEMBER_NAMES) }, copyOf(pick(ODD_VALUES))) : undefined;
    case 'add-companion':
      return Array.isArray(holder) ? undefined : put({ holder, key: `_${slot.key}` }, copyOf(pick(COMPANIONS)));
    case 'nest':
      return put(slot, nested(value, 1 + (choice % 60)));
    case 'change-type':
      return put(slot, changedType(value, choice));
    case 'nudge':
      return put(slot, nudged(value, choice));
    case 'borrow': {
      const namesakes = others.filter(({ key }) => key === slot.key);
      return namesakes.length === 0 ? undefined : put(slot, copyOf(valueAt(pick(namesakes))));
    }
  }
}

/** Every slot of the value, from the outside in. */
export function slotsOf(value: MutableJson, found: Slot[] = []): Slot[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    const slot = { holder: value, key };
    found.push(slot);
    slotsOf(valueAt(slot), found);
  }
  return found;
}

export function valueAt({ holder, key }: Slot): MutableJson {
  return (holder as MutableObject)[key] as MutableJson;
}

/** Defines the member, also one that is named like a part of every object. */
export function put({ holder, key }: Slot, value: MutableJson): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function isObject(value: MutableJson): value is MutableObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function moveLast(holder: MutableObject, key: string): void {
  const value = holder[key] as MutableJson;
  delete holder[key];
  put({ holder, key }, value);
}

function nested(value: MutableJson, depth: number): MutableJson {
  let inner = value;
  for (let level = 0; level < depth; level++) inner = level % 2 === 0 ? [inner] : { extension: inner };
  return inner;
}

function changedType(value: MutableJson, choice: number): MutableJson {
  if (typeof value === 'string') return choice % 2 === 0 ? [value] : Number(value) || 7;
  if (typeof value === 'number') return choice % 2 === 0 ? String(value) : value.toFixed(2);
  if (typeof value === 'boolean') return choice % 2 === 0 ? String(value) : Number(value);
  if (Array.isArray(value)) return value[0] ?? 'x';
  return choice % 2 === 0 ? [value] : JSON.stringify(value);
}

/** A little beside what it was. */
function nudged(value: MutableJson, choice: number): MutableJson {
  if (typeof value === 'number')
    return value + ([0.01, -0.01, 1, 0.001, -value, 1e-9, 1e12, 100 * value][choice % 8] as number);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value;
  const nudges = [
    `${value} `,
    ` ${value}`,
    value.toLowerCase(),
    value.toUpperCase(),
    value.slice(0, -1),
    `${value}0`,
    `${value}${value}`,
  ];
  return nudges[choice % nudges.length] as string;
}
