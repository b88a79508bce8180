import { createRandomness } from '../randomness.ts';

/** The parameter that says where in a result a page begins. Its value means nothing to anybody but the server. */
export const PAGE_CONTEXT = 'pageContext';
export const PAGE_DIRECTION = 'direction';

const OFFSET_DIGITS = 8;

/** Says where a page of that search begins, in a way that nobody else can write; it needs no memory, so that links outlive a restart. */
export function createPageContext(search: PagedSearch, offset: number): string {
  return sealOf(search, offset) + offset.toString(16).padStart(OFFSET_DIGITS, '0');
}

/** Where the page begins; `undefined` when this context was not given out for that search. */
export function readPageContext(search: PagedSearch, context: string): number | undefined {
  const offset = Number.parseInt(context.slice(-OFFSET_DIGITS), 16);
  return createPageContext(search, offset) === context ? offset : undefined;
}

/** A search without the parameters of its pages. */
export interface PagedSearch {
  readonly tenant: string;
  readonly search: string;
}

function sealOf({ tenant, search }: PagedSearch, offset: number): string {
  return createRandomness(`${tenant} ${search} ${offset}`).hex(32 - OFFSET_DIGITS);
}

/** The parameters of a search without those of its pages: what all its pages have in common. */
export function searchWithoutPage(query: URLSearchParams): string {
  const rest = new URLSearchParams(query);
  rest.delete(PAGE_CONTEXT);
  rest.delete(PAGE_DIRECTION);
  return rest.toString();
}
