import type { Reading } from '@countercheck/rules';
import { LEVEL_OF, RISING, type VerdictChange } from './change-level.ts';
import type { FindingOutline, Flip } from './diff-rules.ts';

/** Flips of one kind: the same change, in the same readings, by the same rules. */
export interface FlipGroup {
  readonly change: VerdictChange;
  readonly readings: readonly Reading[];
  /** The rules behind it: `+` speaks now, `-` is silent now, with its severity. */
  readonly rules: readonly string[];
  /** What flipped, by name: payloads of the caller first, generated ones last. */
  readonly samples: readonly string[];
}

/** Flips by what happened, the worst first. */
export function groupFlips(flips: readonly Flip[]): FlipGroup[] {
  const readings = new Map<string, Flip[]>();
  for (const flip of flips) {
    const key = [flip.sample.name, flip.change, ...rulesOf(flip)].join('\n');
    readings.set(key, [...(readings.get(key) ?? []), flip]);
  }
  const groups = new Map<string, { group: FlipGroup; samples: string[] }>();
  for (const alike of readings.values()) {
    const [flip] = alike;
    if (flip === undefined) continue;
    const rules = rulesOf(flip);
    const where = alike.map(({ reading }) => reading);
    const key = [flip.change, ...where, ...rules].join('\n');
    const { group, samples } = groups.get(key) ?? {
      group: { change: flip.change, readings: where, rules, samples: [] },
      samples: [],
    };
    samples.push(flip.sample.name);
    groups.set(key, { group, samples });
  }
  return [...groups.values()]
    .map(({ group, samples }) => ({ ...group, samples: samples.toSorted(byOrigin) }))
    .toSorted((a, b) => rank(b) - rank(a) || b.samples.length - a.samples.length);
}

function rulesOf({ gained, lost }: Flip): string[] {
  const signed = (sign: string) => (finding: FindingOutline) => `${sign} ${finding.rule} (${finding.severity})`;
  return [...new Set([...gained.map(signed('+')), ...lost.map(signed('-'))])].toSorted();
}

function rank({ change }: FlipGroup): number {
  return RISING.indexOf(LEVEL_OF[change]);
}

/** Payloads of the caller first, generated ones last. */
function byOrigin(a: string, b: string): number {
  return originOf(a) - originOf(b);
}

function originOf(name: string): number {
  return ['border', 'vector', 'generated'].indexOf(name.split(' ', 1)[0] ?? '');
}
