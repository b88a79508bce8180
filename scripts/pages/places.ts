import type { Place } from '../coverage/sentences.ts';

/** `1, 3-5` for 1, 3, 4, 5. */
export function renderNumbers(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** `Account: Parameters 23-26; Example, _id 2`, one line a document. */
export function renderPlaces(places: readonly Place[]): string {
  const documents = [...groupBy(places, ({ document }) => document)];
  return documents
    .map(([document, inDocument]) => {
      const sections = [...groupBy(inDocument, ({ section }) => section)];
      const found = sections.map(([section, here]) => `${section} ${renderNumbers(here.map(({ number }) => number))}`);
      return `${document}: ${found.join('; ')}`;
    })
    .join('<br>');
}
