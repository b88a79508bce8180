import type { Policy } from '../policy.ts';

/** Reads a search as if its reference were the bare id. */
export function withBareReference(readSearch: Policy['readSearch'], parameter: string): Policy['readSearch'] {
  return (query, tenant, readingOf) => {
    const bare = new URLSearchParams(query);
    const id = query.get(parameter)?.split('/').at(-1);
    if (id !== undefined) bare.set(parameter, id);
    return readSearch(bare, tenant, readingOf);
  };
}
