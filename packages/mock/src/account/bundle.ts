import { createPageContext, PAGE_CONTEXT, PAGE_DIRECTION, type PagedSearch } from './pages.ts';

/** One page of a result. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly offset: number;
  readonly size: number;
}

/** Where a page is served and what it was asked with. */
export interface PageAddress extends PagedSearch {
  /** Absolute, as it was requested. */
  readonly self: string;
  /** Absolute, without the query. */
  readonly path: string;
}

/** A searchset of resources that know their address. Without matches there is no `entry`, because FHIR has no empty lists. */
export function renderBundle(
  id: string,
  page: Page<{ readonly fullUrl: string; readonly resource: object }>,
  address: PageAddress,
): Record<string, unknown> {
  return {
    resourceType: 'Bundle',
    id,
    type: 'searchset',
    total: page.total,
    link: linksOf(page, address),
    ...(page.items.length === 0 ? {} : { entry: page.items }),
  };
}

function linksOf({ total, offset, size }: Page<unknown>, { self, path, ...paged }: PageAddress): object[] {
  const links = [{ relation: 'self', url: self }];
  const link = (relation: string, start: number): void => {
    const { search } = paged;
    const context = createPageContext(paged, start);
    const separator = search === '' ? '' : '&';
    links.push({
      relation,
      url: `${path}?${search}${separator}${PAGE_CONTEXT}=${context}&${PAGE_DIRECTION}=${relation.toUpperCase()}`,
    });
  };
  if (offset + size < total) link('next', offset + size);
  if (offset > 0) link('previous', Math.max(0, offset - size));
  return links;
}
