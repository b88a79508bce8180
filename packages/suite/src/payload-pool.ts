import { readdirSync } from 'node:fs';
import { basePayload, BASE_PAYLOADS, type MutableJson, PAYLOAD_RULES } from '@countercheck/rules';
import { readJson, repositoryRoot } from './repository.ts';

/** A payload that somebody thought of. */
export interface PooledPayload {
  readonly name: string;
  readonly resource: unknown;
}

const VECTORS = 'packages/rules/vectors/payload';
/** Values that stand in wrong places. */
const ODD: readonly MutableJson[] = [
  null,
  {},
  [],
  '',
  ' ',
  'a\u0000',
  'x',
  1,
  true,
  ['x'],
  { a: 1 },
  -1,
  0.001,
  'visa',
  '2027',
  [{}],
  [null],
];

/** The base payloads, the borders that are edits of a value, and the vectors that are values. */
export function handPicked(): PooledPayload[] {
  const bases = BASE_PAYLOADS.map((name) => ({ name, resource: basePayload(name).resource }));
  const borders = PAYLOAD_RULES.flatMap(({ id, borders }) =>
    borders
      .filter(({ text }) => text === undefined)
      .map((border) => {
        const draft = basePayload(border.of);
        border.edit?.(draft);
        return { name: `${id}: ${border.fails ?? border.holds}`, resource: draft.resource };
      }),
  );
  const vectors = readdirSync(`${repositoryRoot}/${VECTORS}`).flatMap((file) => {
    const { vectors } = readJson(`${VECTORS}/${file}`) as { vectors: readonly { id: string; resource?: unknown }[] };
    return vectors.filter((vector) => 'resource' in vector).map(({ id, resource }) => ({ name: id, resource }));
  });
  return [...bases, ...borders, ...vectors];
}

/** Picked payloads with one or two members taken out, replaced, doubled, or taken from another one. */
export function crossbred(count: number, pool: readonly PooledPayload[], random: () => number): PooledPayload[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const parent = pick(pool);
    const resource = structuredClone(parent.resource);
    for (let edits = random() < 0.5 ? 1 : 2; edits > 0; edits--) {
      const slots = slotsOf(resource);
      if (slots.length > 0) edit(pick(slots), pick, random, pool);
    }
    return { name: `${parent.name} ~ ${index}`, resource };
  });
}

type Slot = readonly [holder: Record<string, unknown> | unknown[], key: string];

function edit(
  [holder, key]: Slot,
  pick: <T>(list: readonly T[]) => T,
  random: () => number,
  pool: readonly PooledPayload[],
): void {
  const chance = random();
  const members = holder as Record<string, unknown>;
  if (chance < 0.25 && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (chance < 0.25) delete members[key];
  else if (chance < 0.6) members[key] = structuredClone(pick(ODD));
  else if (chance < 0.85 || !Array.isArray(holder)) {
    const others = slotsOf(pick(pool).resource).filter(([, name]) => name === key);
    if (others.length > 0) {
      const [other, name] = pick(others);
      members[key] = structuredClone((other as Record<string, unknown>)[name]);
    }
  } else holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
}

function slotsOf(value: unknown, found: Slot[] = []): Slot[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Slot[0], key]);
    slotsOf((value as Record<string, unknown>)[key], found);
  }
  return found;
}
