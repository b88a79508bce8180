/** What a link to the page can say: what is searched, what is chosen, and what is open. */
export interface PageState {
  query: string;
  outcome: string;
  server: string;
  requirement: string;
  /** `server/scenario` */
  open: string;
}

const NAMES = ['query', 'outcome', 'server', 'requirement', 'open'] as const satisfies readonly (keyof PageState)[];

/** Reads a fragment; `undefined` for one that names a place in the page instead. */
export function readState(fragment: string): PageState | undefined {
  if (fragment.length > 1 && !fragment.includes('=')) return undefined;
  const written = new URLSearchParams(fragment.replace(/^#/, ''));
  const valueOf = (name: string): string => written.get(name) ?? '';
  return {
    query: valueOf('query'),
    outcome: valueOf('outcome'),
    server: valueOf('server'),
    requirement: valueOf('requirement'),
    open: valueOf('open'),
  };
}

/** The fragment for a state; what is not chosen is left out. */
export function writeState(state: PageState): string {
  const written = new URLSearchParams();
  for (const name of NAMES) if (state[name] !== '') written.set(name, state[name]);
  return `#${written.toString()}`;
}
