import type { Report, ScenarioResult } from '../../report.ts';

/** What to type to see this result alone once more; `undefined` where a command cannot repeat it. */
export function replayCommand(report: Report, { id, server, source, replay }: ScenarioResult): string | undefined {
  if (replay !== undefined) return replay;
  const { command, reading, readings, seed } = report;
  const options = [
    ...(reading === 'default' ? [] : ['--reading', reading]),
    ...Object.entries(readings).flatMap(([ambiguity, name]) => ['--reading', `${ambiguity}=${name}`]),
  ];
  if (command === 'run')
    return words(['countercheck', 'run', '--server', server, '--scenario', id, '--seed', String(seed), ...options]);
  if (command === 'validate' && source !== undefined)
    return words(['countercheck', 'validate', source.file, ...options]);
  return undefined;
}

function words(parts: readonly string[]): string {
  return parts
    .map((part) => (/^[\w./:=@,-]+$/.test(part) ? part : `'${part.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ');
}
