import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS } from './documents.ts';
import { REASONS, type Reason } from './reasons.ts';

/** Where a sentence stands. */
export interface Place {
  readonly document: string;
  readonly section: string;
  readonly number: number;
}

/** What a sentence stands for: requirements, or a reason why none. */
export type Meaning = readonly string[] | Reason;

export interface MappedSentence extends Place {
  readonly meaning: Meaning | undefined;
}

type MapOfDocument = Readonly<Record<string, Readonly<Record<string, Meaning>>>>;

/** The file of a document in scripts/coverage/map: `Account` is account.json, `Discovery thread` discovery-thread.json. */
function fileOf(document: string): string {
  const words = document.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return `${words.toLowerCase().replaceAll(' ', '-')}.json`;
}

/** `1, 3-5` as 1, 3, 4, 5. */
function numbersOf(key: string): number[] {
  return key.split(',').flatMap((part) => {
    const [first = NaN, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

export function placeName({ document, section, number }: Place): string {
  return `${document}, ${section}, sentence ${number}`;
}

/** The sentences that were cut: document -> section -> number -> hash. */
function readPlaces(folder: string): Place[] {
  const cut = JSON.parse(readFileSync(join(folder, 'sentences.json'), 'utf8')) as Record<
    string,
    Record<string, object>
  >;
  return Object.entries(cut).flatMap(([document, sections]) =>
    Object.entries(sections).flatMap(([section, numbers]) =>
      Object.keys(numbers).map((number) => ({ document, section, number: Number(number) })),
    ),
  );
}

/** Every sentence of the documents with its meaning, and what is wrong with the map. */
export function readSentences(
  root: string,
  ids: ReadonlySet<string>,
): { sentences: MappedSentence[]; problems: string[] } {
  const folder = join(root, 'scripts/coverage');
  const places = readPlaces(folder);
  const problems: string[] = [];
  const meanings = new Map<string, Meaning>();
  for (const { name: document } of DOCUMENTS) {
    const map = JSON.parse(readFileSync(join(folder, 'map', fileOf(document)), 'utf8')) as MapOfDocument;
    for (const [section, entries] of Object.entries(map)) {
      for (const [key, meaning] of Object.entries(entries)) {
        const unknown =
          typeof meaning === 'string'
            ? [meaning].filter((reason) => !(reason in REASONS))
            : meaning.filter((id) => !ids.has(id));
        for (const each of unknown)
          problems.push(`${document}, ${section}, ${key}: "${each}" is neither a requirement nor a reason`);
        for (const number of numbersOf(key)) {
          const name = placeName({ document, section, number });
          if (meanings.has(name)) problems.push(`${name} is mapped twice`);
          meanings.set(name, meaning);
        }
      }
    }
  }
  const sentences = places.map((place) => ({ ...place, meaning: meanings.get(placeName(place)) }));
  const known = new Set(places.map(placeName));
  problems.push(...[...meanings.keys()].filter((name) => !known.has(name)).map((name) => `${name} does not exist`));
  problems.push(
    ...sentences.filter(({ meaning }) => meaning === undefined).map((place) => `${placeName(place)} is not mapped`),
  );
  return { sentences, problems };
}
