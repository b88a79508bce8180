import { type Arbitrary, array, constant, constantFrom, integer, oneof, option, record } from 'fast-check';
import { digits, resourceIds } from './texts.ts';
import { notGenerated } from './unmapping.ts';

/** A documented search for Accounts. */
export interface AccountSearch {
  /** What stands behind `Account?`. */
  readonly query: string;
  /** In the order of the query, not encoded. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

export interface SearchConstraints {
  /** The hospital whose statement numbers are searched for. */
  readonly tenant?: string;
}

const SANDBOX = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';

/** The four documented searches: by ids, by statement number and patient, by guarantor, by encounter; the last three with a page size or without. */
export function searches({ tenant = SANDBOX }: SearchConstraints = {}): Arbitrary<AccountSearch> {
  const system = `https://fhir.cerner.com/${tenant}/statement-number`;
  const id = digits({ minLength: 1, maxLength: 9 });
  const ids = array(resourceIds(), { minLength: 1, maxLength: 4 });
  const count = option(oneof(constant(1), integer({ min: 1, max: 200 }), constant(10_000)), { nil: undefined });
  const isReference = constantFrom(true, false);
  return oneof(
    searchesOf(ids, {
      write: (list) => [['_id', list.join(',')]],
      read: ({ _id = '' }) => _id.split(','),
    }),
    searchesOf(record({ patient: id, number: id, isReference, count }), {
      write: ({ patient, number, isReference: full, ...others }) => [
        ['identifier', `${system}|${number}`],
        ['patient', full ? `Patient/${patient}` : patient],
        ['type', 'statement'],
        ...counted(others),
      ],
      read: ({ identifier = '', patient = '', _count }) => ({
        ...readReference('Patient/', patient, (bare) => ({ patient: bare })),
        number: identifier.slice(system.length + 1),
        ...readCount(_count),
      }),
    }),
    searchesOf(record({ guarantor: id, patient: id, isReference, count }), {
      write: ({ guarantor, patient, isReference: full, ...others }) => [
        ['-guarantor', `${full ? 'RelatedPerson/' : ''}${guarantor}-${patient}`],
        ['type', 'financial-account'],
        ...counted(others),
      ],
      read: ({ '-guarantor': reference = '', _count }) => ({
        ...readReference('RelatedPerson/', reference, (bare) => {
          const [guarantor = '', patient = ''] = bare.split('-');
          return { guarantor, patient };
        }),
        ...readCount(_count),
      }),
    }),
    searchesOf(record({ encounter: id, isReference, count }), {
      write: ({ encounter, isReference: full, ...others }) => [
        ['-encounter', full ? `Encounter/${encounter}` : encounter],
        ['type', 'guarantor-balance'],
        ...counted(others),
      ],
      read: ({ '-encounter': reference = '', _count }) => ({
        ...readReference('Encounter/', reference, (bare) => ({ encounter: bare })),
        ...readCount(_count),
      }),
    }),
  );
}

type Parameters = readonly (readonly [string, string])[];

/** How the parts of a search become parameters, and parameters parts. */
interface Spelling<Parts> {
  readonly write: (parts: Parts) => Parameters;
  readonly read: (values: Readonly<Record<string, string | undefined>>) => Parts;
}

function searchesOf<Parts>(parts: Arbitrary<Parts>, { write, read }: Spelling<Parts>): Arbitrary<AccountSearch> {
  return parts.map(
    (chosen) => searchOf(write(chosen)),
    (value) => {
      const search = value as AccountSearch;
      const chosen = read(Object.fromEntries(search.parameters));
      return JSON.stringify(searchOf(write(chosen))) === JSON.stringify(search)
        ? chosen
        : notGenerated('another search');
    },
  );
}

function searchOf(parameters: Parameters): AccountSearch {
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return { query, parameters };
}

function counted({ count }: { readonly count?: number | undefined }): Parameters {
  return count === undefined ? [] : [['_count', String(count)]];
}

function readCount(count: string | undefined): { readonly count: number | undefined } {
  return { count: count === undefined ? undefined : Number(count) };
}

function readReference<T extends object>(
  start: string,
  reference: string,
  read: (bare: string) => T,
): T & { readonly isReference: boolean } {
  const isReference = reference.startsWith(start);
  return { ...read(isReference ? reference.slice(start.length) : reference), isReference };
}
