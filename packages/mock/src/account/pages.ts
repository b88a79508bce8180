import type { Randomness } from '../randomness.ts';

/** The parameter that says where in a result a page begins. Its value means nothing to anybody but the server. */
export const PAGE_CONTEXT = 'pageContext';
export const PAGE_DIRECTION = 'direction';

/** Where the pages of searches begin, by opaque context. */
export interface PageStore {
  /** A context for the page of that search that begins at `offset`. */
  remember(search: string, offset: number): string;
  /** Where the page begins, when this context was given out for that search. */
  find(context: string, search: string): number | undefined;
}

const MOST_CONTEXTS = 10_000;

export function createPageStore(randomness: Randomness): PageStore {
  const contexts = new Map<string, { search: string; offset: number }>();
  return {
    remember: (search, offset) => {
      const [oldest] = contexts.keys();
      if (contexts.size >= MOST_CONTEXTS && oldest !== undefined) contexts.delete(oldest);
      const context = randomness.uuid();
      contexts.set(context, { search, offset });
      return context;
    },
    find: (context, search) => {
      const found = contexts.get(context);
      return found?.search === search ? found.offset : undefined;
    },
  };
}

/** The parameters of a search without those of its pages: what all its pages have in common. */
export function searchWithoutPage(query: URLSearchParams): string {
  const rest = new URLSearchParams(query);
  rest.delete(PAGE_CONTEXT);
  rest.delete(PAGE_DIRECTION);
  return rest.toString();
}
