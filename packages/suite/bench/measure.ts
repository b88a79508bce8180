import { performance } from 'node:perf_hooks';

/** Something that judges payloads. */
export interface Contender {
  readonly name: string;
  /** Different texts of one payload. */
  readonly texts: readonly string[];
  /** @returns the number of findings. */
  readonly judge: (payload: unknown, text: string) => number;
  /** How many findings each payload has: what judges wrongly is not measured. */
  readonly findings: number;
  /** The most that it may take, as a part of what JSON.parse takes. */
  readonly bar?: number;
}

export interface Measured {
  readonly contender: Contender;
  /** Median of all rounds: time to judge the payloads divided by the time that JSON.parse took for their texts just before. */
  readonly ratio: number;
  readonly rounds: number;
}

/**
 * Runs rounds of all contenders in turn. A round parses every text anew, so that no payload has been seen before, and then
 * judges what was parsed. The first third of the time warms up and is not counted.
 */
export function measure(contenders: readonly Contender[], milliseconds: number): Measured[] {
  const ratios = contenders.map((): number[] => []);
  const start = performance.now();
  for (let now = start; now < start + milliseconds; now = performance.now()) {
    const isWarm = now > start + milliseconds / 3;
    for (const [index, contender] of contenders.entries()) {
      const ratio = runRound(contender);
      if (isWarm) ratios[index]?.push(ratio);
    }
  }
  return contenders.map((contender, index) => {
    const rounds = ratios[index] as number[];
    if (rounds.length === 0) throw new Error(`${contender.name} is too slow to be measured in ${milliseconds} ms.`);
    return { contender, ratio: median(rounds), rounds: rounds.length };
  });
}

function runRound({ name, texts, judge, findings }: Contender): number {
  const payloads: unknown[] = Array.from({ length: texts.length });
  const start = performance.now();
  for (let index = 0; index < texts.length; index++) payloads[index] = JSON.parse(texts[index] as string);
  const parsed = performance.now();
  let found = 0;
  for (let index = 0; index < texts.length; index++) found += judge(payloads[index], texts[index] as string);
  const judged = performance.now();
  if (found !== findings * texts.length)
    throw new Error(`${name} has ${found} findings on ${texts.length} payloads instead of ${findings} on each.`);
  return (judged - parsed) / (parsed - start);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
