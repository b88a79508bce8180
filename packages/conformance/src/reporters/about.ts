import type { Report } from '../report.ts';

/** What a report on the embedded mock must say first. */
export function caveat({ command, servers }: Report): string | undefined {
  const embedded = servers.filter(({ kind }) => kind === 'embedded-mock');
  if (embedded.length === 0) return undefined;
  if (command === 'fuzz')
    return 'This is a check of the wiring: the embedded mock decides by the rules that it is compared with.';
  const which =
    embedded.length === servers.length
      ? 'This report is'
      : `What this report says of '${embedded.map(({ name }) => name).join("', '")}' is`;
  return `${which} about the embedded mock: it tests the kit and the configuration, not Millennium.`;
}

/** Version, servers, reading, seed and labels in one line. */
export function headline({ command, tool, servers, reading, readings, seed, labels }: Report): string {
  const others = Object.entries(readings).map(([id, name]) => `${id} ${name}`);
  return [
    `${tool.name} ${tool.version} ${command}`,
    servers.map(({ name, baseUrl }) => (baseUrl === undefined ? name : `${name} ${baseUrl}`)).join(', '),
    `reading ${[reading, ...others].join(', ')}`,
    `seed ${seed}`,
    ...Object.entries(labels).map(([key, value]) => `${key}=${value}`),
  ].join(' · ');
}

/** Scenarios by outcome, or payloads by answer, in words. */
export function countLine({ counts, durationMillis, fuzz }: Report): string {
  if (fuzz) {
    const { payloads, accepted, refused, disagreements } = fuzz;
    return `${payloads} payloads: ${accepted} accepted, ${refused} refused; ${disagreements} disagreements with the rules · ${(durationMillis / 1000).toFixed(1)} s`;
  }
  const { total, pass, fail, skip, error, unknown, waived } = counts;
  const waivedText = waived > 0 ? ` (${waived} waived)` : '';
  return `${total} scenarios: ${pass} pass, ${fail} fail${waivedText}, ${skip} skip, ${error} error, ${unknown} unknown · ${(durationMillis / 1000).toFixed(1)} s`;
}

/** Requirements by what became of them, on each server. */
export function requirementLine({ requirements, servers }: Report): string {
  if (servers.length < 2) return countRequirements(requirements);
  return servers
    .map(({ name }) => `${name}: ${countRequirements(requirements.filter(({ server }) => server === name))}`)
    .join('; ');
}

function countRequirements(requirements: Report['requirements']): string {
  const count = (...outcomes: string[]) => requirements.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const elsewhere = requirements.filter(({ reason }) => reason !== undefined).length;
  const why = elsewhere === 0 ? '' : ` (${elsewhere} of them no server can show)`;
  return `${requirements.length} requirements: ${count('pass')} shown, ${count('fail')} broken, ${count('skip', 'error', 'unknown')} undecided, ${count('not-exercised')} not exercised${why}`;
}
