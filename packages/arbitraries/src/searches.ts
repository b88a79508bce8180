import { type Arbitrary, array, constant, constantFrom, nat, oneof, option, record } from 'fast-check';
import { digits, resourceIds } from './texts.ts';

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
  const isReference = constantFrom(true, false);
  return oneof(
    ids.map((list) => searchOf([['_id', list.join(',')]])),
    record({ patient: id, number: id, isReference, count: counts() }).map(
      ({ patient, number, isReference: full, count }) =>
        searchOf([
          ['identifier', `${system}|${number}`],
          ['patient', full ? `Patient/${patient}` : patient],
          ['type', 'statement'],
          ...count,
        ]),
    ),
    record({ guarantor: id, patient: id, isReference, count: counts() }).map(
      ({ guarantor, patient, isReference: full, count }) =>
        searchOf([
          ['-guarantor', `${full ? 'RelatedPerson/' : ''}${guarantor}-${patient}`],
          ['type', 'financial-account'],
          ...count,
        ]),
    ),
    record({ encounter: id, isReference, count: counts() }).map(({ encounter, isReference: full, count }) =>
      searchOf([['-encounter', full ? `Encounter/${encounter}` : encounter], ['type', 'guarantor-balance'], ...count]),
    ),
  );
}

type Parameters = readonly (readonly [string, string])[];

function counts(): Arbitrary<Parameters> {
  const count = oneof(constant(0), nat({ max: 200 }), constant(9_999)).map((given): Parameters => [
    ['_count', String(given + 1)],
  ]);
  return option(count, { nil: [] });
}

function searchOf(parameters: Parameters): AccountSearch {
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return { query, parameters };
}
