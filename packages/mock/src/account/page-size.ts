import type { AccountSearch } from './search-request.ts';

/** How many accounts a page holds: as many as asked for, and all of them when they were asked for by id. */
export function pageSize(search: AccountSearch, count: number, matches: number): number {
  return search.by === 'id' ? Math.max(matches, 1) : count;
}
