import type { BundleView, SearchView } from '../exchange/exchange-view.ts';
import { ownMember } from '../exchange/own-member.ts';
import { pageSizeOf } from './search-request.ts';

/** Where `_count` has no effect, a page of this size may be a full one. */
const USUAL_PAGE_SIZE = 10;

/** The total, when it is a whole number of matches. */
export function totalOf({ resource }: BundleView): number | undefined {
  const total = ownMember(resource, 'total');
  return typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 ? total : undefined;
}

/** The links of that relation. */
export function linksOf({ links }: BundleView, relation: string): BundleView['links'] {
  return links.filter((link) => link.relation === relation);
}

/** Whether the page has as many entries as fit on it. */
export function isPageFull({ entries }: BundleView, search: SearchView): boolean {
  return entries.length >= (pageSizeOf(search) ?? USUAL_PAGE_SIZE);
}
