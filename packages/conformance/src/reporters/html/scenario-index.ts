import { REQUIREMENTS } from '@countercheck/rules';
import type { ScenarioResult } from '../../report.ts';

/** What the list must know of a requirement: where it says what, and the rows that decided it. */
export interface IndexedRequirement {
  readonly statement: string;
  readonly source: string;
  readonly rows: number[];
}

export type ScenarioIndex = Record<string, IndexedRequirement>;

export function indexScenarios(listed: readonly ScenarioResult[]): ScenarioIndex {
  const rows = new Map<string, number[]>();
  for (const [row, { verifies }] of listed.entries()) {
    for (const requirement of verifies) {
      const known = rows.get(requirement);
      if (known === undefined) rows.set(requirement, [row]);
      else known.push(row);
    }
  }
  const ids = [...new Set([...REQUIREMENTS.map(({ id }) => id), ...rows.keys()])].toSorted();
  return Object.fromEntries(
    ids.map((id) => {
      const requirement = REQUIREMENTS.find((known) => known.id === id);
      const { document = '', section = '', basis = '' } = requirement?.source ?? {};
      const source = document === '' ? '' : `${document}, ${section} (${basis})`;
      return [id, { statement: requirement?.statement ?? '', source, rows: rows.get(id) ?? [] }];
    }),
  );
}
