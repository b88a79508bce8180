import type { Draw } from './draw.ts';

type Members = Record<string, unknown>;
const ODD = [null, {}, [], '', ' ', 'a\u0001', 'visa', 7, true, ['x'], [null], [{}], { a: 1 }, { value: 'x' }];
const NAMES = [
  'id',
  '_value',
  '_valueString',
  'extension',
  'valueCode',
  'valueMoney',
  'modifierExtension',
  'display',
  'x',
];

/** One random edit somewhere: a member lost, replaced, added, or an item twice. */
export function damage(body: Members, draw: Draw): void {
  const holder = draw.any(...holdersIn(body));
  const keys = Object.keys(holder);
  const key = draw.any(...keys);
  const kind = draw.any('lose', 'replace', 'add', 'repeat');
  if (Array.isArray(holder)) {
    if (kind === 'lose') holder.splice(Number(key), 1);
    else if (kind === 'replace' && keys.length > 0) holder[Number(key)] = structuredClone(draw.any(...ODD));
    else if (kind === 'add') holder.push(structuredClone(draw.any(...ODD)));
    else if (keys.length > 0) holder.push(structuredClone(holder[Number(key)]));
  } else {
    if (kind === 'lose' && key !== undefined) delete holder[key];
    else if (kind === 'replace' && key !== undefined) holder[key] = structuredClone(draw.any(...ODD));
    else holder[draw.any(...NAMES)] = structuredClone(draw.any(...ODD));
  }
}

function holdersIn(value: unknown): (Members | unknown[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Members, ...Object.values(value).flatMap(holdersIn)];
}
