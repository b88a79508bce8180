import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'packages/conformance/src/scenarios';

/** A scenario as a page refers to it. */
export interface NamedScenario {
  readonly id: string;
  readonly path: string;
}

/** From each requirement to the scenarios with an expectation that decides it. */
export function readScenarios(root: string, ids: ReadonlySet<string>): Map<string, NamedScenario[]> {
  const folder = join(root, FOLDER);
  const scenarios = new Map<string, NamedScenario[]>();
  if (!existsSync(folder)) return scenarios;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  for (const file of files.toSorted()) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^\s*#.*$/gm, '');
    const id = /^id: *['"]?([\w-]+)/m.exec(text)?.[1] ?? file.replace(/\.yaml$/, '');
    const keys = [...text.matchAll(/(?<=[\s{,])([a-z][a-z0-9-]*):/g)].map(([, key = '']) => key);
    for (const requirement of new Set(keys.filter((key) => ids.has(key)))) {
      scenarios.set(requirement, [...(scenarios.get(requirement) ?? []), { id, path: `${FOLDER}/${file}` }]);
    }
  }
  return scenarios;
}
