import type { AccountType } from '@countercheck/rules';
import { PAGE_CONTEXT, PAGE_DIRECTION } from './pages.ts';
import type { ReadingOf } from '../reading-of.ts';

/** A search for Accounts that the documents know. */
export type AccountSearch =
  | { readonly by: 'id'; readonly ids: readonly string[]; readonly type?: string }
  | { readonly by: 'statement'; readonly patient: string; readonly number: string }
  | { readonly by: 'guarantor'; readonly relatedPerson: string }
  | { readonly by: 'encounter'; readonly encounter: string }
  | { readonly by: 'nothing' };

/** What is asked for and how many on a page, or why that is no search. */
export type SearchDecision = { readonly search: AccountSearch; readonly count: number } | { readonly problem: string };

const DOCUMENTED = ['_id', 'identifier', 'type', 'patient', '-guarantor', '-encounter', '_count'] as const;
type Parameter = (typeof DOCUMENTED)[number];

/** Parameters that are about the answer, not the search. */
const FREE = ['_format', '_pretty', '_method', PAGE_CONTEXT, PAGE_DIRECTION];
const DEFAULT_COUNT = 10;
const NOTHING_SUPPORTED = 'no supported search parameters provided';

/** Reads the parameters of a search; anything but the documented combinations is a problem. */
export function readSearch(query: URLSearchParams, tenant: string, readingOf: ReadingOf): SearchDecision {
  const problem = findFault(query, readingOf);
  if (problem !== undefined) return { problem };
  const count = readCount(query.get('_count'));
  if (count === undefined) return { problem: '_count is not a whole number above zero' };
  const search = query.has('_id') ? searchById(query, readingOf) : searchByType(query, tenant, readingOf);
  return 'problem' in search ? search : { search, count };
}

function findFault(query: URLSearchParams, readingOf: ReadingOf): string | undefined {
  for (const name of DOCUMENTED) if (query.getAll(name).length > 1) return `${name} is given more than once`;
  const unknown = [...query.keys()].find((name) => !isDocumented(name) && !FREE.includes(name));
  if (unknown !== undefined && readingOf('AMB-79') === 'strict') return 'a parameter that is not supported is given';
  return undefined;
}

/** `undefined` when it is no whole number above zero; the default when it is absent. */
function readCount(text: string | null): number | undefined {
  if (text === null) return DEFAULT_COUNT;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return count > 0 ? count : undefined;
}

function searchById(query: URLSearchParams, readingOf: ReadingOf): AccountSearch | { problem: string } {
  if (readingOf('AMB-50') !== 'lenient' && hasAny(query, ['identifier', 'patient', '-guarantor', '-encounter'])) {
    return { problem: '_id goes with nothing but type and _count' };
  }
  const ids = (query.get('_id') ?? '').split(',');
  if (ids.some((id) => id.trim() === '')) return { problem: '_id is empty' };
  const type = query.get('type');
  if (type === null) return { by: 'id', ids };
  if (type === '' || (type.includes('|') && readingOf('AMB-54') === 'strict'))
    return { problem: 'type is not the name of an account type' };
  return { by: 'id', ids, type: readType(type, readingOf) };
}

function searchByType(
  query: URLSearchParams,
  tenant: string,
  readingOf: ReadingOf,
): AccountSearch | { problem: string } {
  const type = readType(query.get('type') ?? '', readingOf);
  const allowed = combinations[type];
  if (allowed === undefined) return { problem: NOTHING_SUPPORTED };
  const given = DOCUMENTED.filter((name) => query.has(name) && name !== '_count' && name !== 'type');
  if (given.length !== allowed.length || !given.every((name) => allowed.includes(name)))
    return { problem: NOTHING_SUPPORTED };
  return read[type as keyof typeof read](query, tenant, readingOf);
}

const combinations: Readonly<Record<string, readonly Parameter[] | undefined>> = {
  statement: ['identifier', 'patient'],
  'financial-account': ['-guarantor'],
  'guarantor-balance': ['-encounter'],
} satisfies Partial<Record<AccountType, readonly Parameter[]>>;

const read = {
  statement: readStatementSearch,
  'financial-account': (query: URLSearchParams): AccountSearch | { problem: string } => {
    const relatedPerson = readReference(query.get('-guarantor'), 'RelatedPerson');
    return relatedPerson === undefined
      ? { problem: '-guarantor is no RelatedPerson' }
      : { by: 'guarantor', relatedPerson };
  },
  'guarantor-balance': (query: URLSearchParams): AccountSearch | { problem: string } => {
    const encounter = readReference(query.get('-encounter'), 'Encounter');
    return encounter === undefined ? { problem: '-encounter is no Encounter' } : { by: 'encounter', encounter };
  },
};

function readStatementSearch(
  query: URLSearchParams,
  tenant: string,
  readingOf: ReadingOf,
): AccountSearch | { problem: string } {
  const patient = readReference(query.get('patient'), 'Patient');
  if (patient === undefined) return { problem: 'patient is no Patient' };
  const [system = '', number = '', ...rest] = (query.get('identifier') ?? '').split('|');
  if (number === '' || rest.length > 0) return { problem: 'identifier is not a system and a number' };
  const systems = [`https://fhir.cerner.com/${tenant}/statement-number`];
  if (readingOf('AMB-48') === 'lenient') systems.push(`https://fhir.cerner.com/${tenant}/codeSet/28200`);
  if (systems.includes(system)) return { by: 'statement', patient, number };
  const isOfOtherTenant = /^https:\/\/fhir\.cerner\.com\/[^/]+\/statement-number$/.test(system);
  if (isOfOtherTenant && readingOf('AMB-77') === 'lenient') return { by: 'nothing' };
  return { problem: 'identifier is not a statement number of this tenant' };
}

/** The id of a bare or relative reference of that type. */
function readReference(text: string | null, type: string): string | undefined {
  const id = text?.startsWith(`${type}/`) === true ? text.slice(type.length + 1) : (text ?? '');
  return /^[A-Za-z0-9.-]{1,64}$/.test(id) ? id : undefined;
}

/** `|code` is read as the code where AMB-54 is read leniently. */
function readType(type: string, readingOf: ReadingOf): string {
  return readingOf('AMB-54') === 'lenient' && type.startsWith('|') ? type.slice(1) : type;
}

function hasAny(query: URLSearchParams, names: readonly Parameter[]): boolean {
  return names.some((name) => query.has(name));
}

function isDocumented(name: string): boolean {
  return DOCUMENTED.some((documented) => documented === name);
}
