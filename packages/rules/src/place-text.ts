import { type Place, toFhirPath, toPointer } from './place.ts';

/** The two spellings of a place. */
export interface PlaceText {
  readonly path: string;
  readonly pointer: string;
}

interface KeptPlace extends PlaceText {
  readonly place: Place;
  /** By the next step. */
  readonly below: Map<string | number, KeptPlace>;
}

/** Kept are the places that documented payloads have, whatever is sent. */
const KEPT_NAMES: ReadonlySet<string | number> = new Set([
  'extension',
  'identifier',
  'code',
  'coding',
  'system',
  'display',
  'value',
  'use',
  'currency',
  'reference',
  'valueMoney',
  'valueString',
  'valueCodeableConcept',
  'valueReference',
  'valueDate',
  'valueBoolean',
]);
/** Of lists, the first 32 places are kept. */
export const LARGEST_KEPT_INDEX = 31;
const MOST_KEPT = 2000;

const body: KeptPlace = { path: 'Basic', pointer: '', place: [], below: new Map() };
let kept = 0;
const keptPointers = new Set<string>();

/** Whether the pointer is that of a usual place: such a place repeats nothing that a payload says. */
export function isUsualPointer(pointer: string): boolean {
  return keptPointers.has(pointer);
}

/** Path and pointer of a place in a payload; those of the usual places are put together once. */
export function placeText(place: Place): PlaceText {
  let at = body;
  for (let index = 0; index < place.length; index++) {
    const step = place[index] as string | number;
    const next = at.below.get(step) ?? keep(at, step);
    if (next === undefined) return { path: toFhirPath(place), pointer: toPointer(place) };
    at = next;
  }
  return at;
}

function keep(at: KeptPlace, step: string | number): KeptPlace | undefined {
  const isUsual = typeof step === 'number' ? step <= LARGEST_KEPT_INDEX : KEPT_NAMES.has(step);
  if (!isUsual || kept >= MOST_KEPT) return undefined;
  kept++;
  const place = [...at.place, step];
  const next: KeptPlace = { path: toFhirPath(place), pointer: toPointer(place), place, below: new Map() };
  at.below.set(step, next);
  keptPointers.add(next.pointer);
  return next;
}
