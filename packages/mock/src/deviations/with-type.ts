import type { Policy } from '../policy.ts';

/** Reads a search that has the parameter but no type as if it had that type. */
export function withType(readSearch: Policy['readSearch'], parameter: string, type: string): Policy['readSearch'] {
  return (query, tenant, readingOf) => {
    const completed = new URLSearchParams(query);
    if (query.has(parameter) && !query.has('type')) completed.set('type', type);
    return readSearch(completed, tenant, readingOf);
  };
}
