import type { AmbiguityId, Reading, ReadingOptions } from '@countercheck/rules';

/** Looks up how an ambiguity is read. */
export type ReadingOf = (ambiguity: AmbiguityId) => Reading;

/** The readings in force. Unknown names are refused by `createValidator`, which gets the same options. */
export function createReadingOf({ reading = 'default', readings = {} }: ReadingOptions): ReadingOf {
  return (ambiguity) => readings[ambiguity] ?? reading;
}
