import type { SearchView } from '../exchange/exchange-view.ts';
import { isBlank } from '../plain-text.ts';
import type { ReadingOf } from '../reading.ts';

/** The documented ways to search for Accounts. */
export type Combination = 'id' | 'statement' | 'guarantor' | 'encounter';

/** What the meaning of a search depends on beside its parameters. */
export interface SearchContext {
  readonly reading: ReadingOf;
  readonly tenantId: string | undefined;
}

/** Parameters that say what is looked for. */
const KEYS: readonly string[] = ['_id', 'patient', 'identifier', '-guarantor', '-encounter'];
const PAGING: readonly string[] = ['pageContext', 'direction'];
/** A token in the address is the matter of another rule. */
const KNOWN: readonly string[] = [...KEYS, ...PAGING, 'type', '_count', '_format', 'access_token'];
const TYPES: Readonly<Record<Exclude<Combination, 'id'>, string>> = {
  statement: 'statement',
  guarantor: 'financial-account',
  encounter: 'guarantor-balance',
};
const DEFAULT_PAGE_SIZE = 10;
const ID = /^[A-Za-z0-9\-.]{1,64}$/;

/** The values of a parameter; none when it is absent. */
export function valuesOf({ parameters }: SearchView, name: string): readonly string[] {
  return parameters.get(name) ?? [];
}

/** Whether the parameters belong to one of the pages behind the first. */
export function isLaterPage(parameters: SearchView['parameters']): boolean {
  return PAGING.some((name) => parameters.has(name));
}

/** Which documented search this is by its parameters, whatever the type; `undefined` for any other combination (AMB-50, AMB-88, AMB-89). */
export function combinationOf({ parameters }: SearchView, reading: ReadingOf): Combination | undefined {
  const given = KEYS.filter((name) => parameters.has(name));
  if (parameters.has('_id')) return given.length === 1 || reading('AMB-50') === 'lenient' ? 'id' : undefined;
  if (given.length === 2 && parameters.has('patient') && parameters.has('identifier')) return 'statement';
  if (given.length !== 1) return undefined;
  if (parameters.has('-guarantor')) return 'guarantor';
  return parameters.has('-encounter') ? 'encounter' : undefined;
}

/** Whether the parameter stands beside `_id` where the lenient reading of AMB-50 ignores it. */
export function isIgnored({ parameters }: SearchView, name: string, reading: ReadingOf): boolean {
  return parameters.has('_id') && name !== '_id' && KEYS.includes(name) && reading('AMB-50') === 'lenient';
}

/** Whether a page is asked for by what the server said alone: nothing shows what was looked for. */
export function isOpaquePage({ parameters, isLaterPage: isLater }: SearchView): boolean {
  return isLater && !KEYS.some((name) => parameters.has(name));
}

/** Whether the search of that kind says the type that belongs to it (AMB-54). */
export function hasTypeOf(search: SearchView, combination: Exclude<Combination, 'id'>, reading: ReadingOf): boolean {
  const types = valuesOf(search, 'type');
  return types.length > 0 && types.every((type) => plainType(type, reading) === TYPES[combination]);
}

/** The type as it is asked for; the lenient reading of AMB-54 takes `|code` for the code. */
export function plainType(type: string, reading: ReadingOf): string {
  return reading('AMB-54') === 'lenient' && type.startsWith('|') ? type.slice(1) : type;
}

/** Whether the value of `identifier` is a statement number with the system of this tenant (AMB-48, AMB-77, AMB-78). */
export function isStatementNumber(value: string, { reading, tenantId }: SearchContext): boolean {
  const [system = '', number, ...surplus] = value.split('|');
  if (number === undefined || isBlank(number) || surplus.length > 0) return false;
  const match = /^https:\/\/fhir\.cerner\.com\/([^/]+)\/(statement-number|codeSet\/28200)$/.exec(system);
  if (match === null) return false;
  const [, tenant, name] = match;
  if (tenantId !== undefined && tenant !== tenantId && reading('AMB-77') !== 'lenient') return false;
  return name === 'statement-number' || reading('AMB-48') === 'lenient';
}

/** Whether the value is a bare id or a relative reference of that type (AMB-52, AMB-53). */
export function isReferenceTo(value: string, type: string): boolean {
  return ID.test(value.startsWith(`${type}/`) ? value.slice(type.length + 1) : value);
}

/** The id in a bare or relative reference. */
export function idOfReference(value: string): string {
  return value.slice(value.lastIndexOf('/') + 1);
}

/** The parameters that no search of Accounts has. */
export function unknownParameters({ parameters }: SearchView): readonly string[] {
  return [...parameters.keys()].filter((name) => !KNOWN.includes(name));
}

/** Whether the value of `_count` is a whole number above zero. */
export function isCount(value: string): boolean {
  return /^0*[1-9][0-9]*$/.test(value);
}

/** Whether the values of `_id` are one list of ids (AMB-51). */
export function isIdList(values: readonly string[]): boolean {
  return values.length === 1 && (values[0] ?? '').split(',').every((id) => ID.test(id));
}

/** How many matches a page may hold; `undefined` when nothing says so: `_count` is not honoured beside `_id`, and a later page keeps the size of the first. */
export function pageSizeOf(search: SearchView): number | undefined {
  if (search.parameters.has('_id')) return undefined;
  const [count] = valuesOf(search, '_count');
  if (count !== undefined) return isCount(count) ? Number(count) : undefined;
  return search.isLaterPage ? undefined : DEFAULT_PAGE_SIZE;
}

/** Whether the documents leave no doubt that the search is refused. */
export function isSearchRefused(context: SearchContext, search: SearchView): boolean {
  const { reading } = context;
  if (isOpaquePage(search)) return false;
  const combination = combinationOf(search, reading);
  if (combination === undefined) return true;
  if (combination !== 'id' && !hasTypeOf(search, combination, reading)) return true;
  if (
    combination === 'statement' &&
    !valuesOf(search, 'identifier').every((value) => isStatementNumber(value, context))
  )
    return true;
  if (
    combination === 'id' &&
    reading('AMB-54') === 'strict' &&
    valuesOf(search, 'type').some((type) => type.includes('|'))
  )
    return true;
  return valuesOf(search, '_id').length > 1 || (reading('AMB-79') === 'strict' && unknownParameters(search).length > 0);
}

/** Whether a server may refuse the search for a value that is not as documented. */
export function mayBeRefused(search: SearchView): boolean {
  const ids = valuesOf(search, '_id');
  return (
    unknownParameters(search).length > 0 ||
    !valuesOf(search, '_count').every(isCount) ||
    !valuesOf(search, 'patient').every((value) => isReferenceTo(value, 'Patient')) ||
    !valuesOf(search, '-guarantor').every((value) => isReferenceTo(value, 'RelatedPerson')) ||
    !valuesOf(search, '-encounter').every((value) => isReferenceTo(value, 'Encounter')) ||
    (ids.length > 0 && !isIdList(ids)) ||
    [...search.parameters.values()].some((values) => values.length > 1)
  );
}
