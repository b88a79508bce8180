import { availableParallelism } from 'node:os';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { listDeviations } from '@countercheck/mock';
import type { Scenario } from '@countercheck/conformance';
import type { Reading } from '@countercheck/rules';
import { embeddedMock } from 'countercheck/embedded-mock';
import { type Kills, readKills, shownBroken } from './kills.ts';
import { allScenarios, runAgainst } from './run-against.ts';
import { seesNothingNew, type Traces } from './trace.ts';

/** A seed with which the right mock was blamed, and the first scenario that did it. */
export interface Blame {
  readonly seed: number;
  readonly reading: Reading;
  readonly scenario: string;
}

/** What one part of the work, or all of it, has shown. */
export interface Shown {
  readonly kills: readonly Kills[];
  readonly blames: readonly Blame[];
}

export interface Work {
  /** Runs of the right mock. */
  readonly seeds: number;
  /** This process does the `part`th of `parts`. */
  readonly part: number;
  readonly parts: number;
}

const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];

/** Every scenario against every deviation, and against the right mock once a seed; the readings take turns. */
export async function work({ seeds, part, parts }: Work): Promise<Shown> {
  const scenarios = allScenarios();
  const traces: Traces = new Map();
  await runAgainst({ scenarios, traces });
  const isMine = (_: unknown, index: number): boolean => index % parts === part;
  const kills: Kills[] = [];
  for (const deviation of listDeviations().filter(isMine)) {
    const deviations = [deviation.id];
    const affected = await affectedScenarios(scenarios, traces, deviations);
    kills.push(readKills(deviation, await runAgainst({ scenarios: affected, deviations })));
  }
  const blames: Blame[] = [];
  for (const seed of Array.from({ length: seeds }, (_, index) => index + 1).filter(isMine)) {
    const reading = READINGS[seed % READINGS.length] ?? 'default';
    const report = await runAgainst({ scenarios, seed, reading });
    const blamed = report.scenarios.find(
      (scenario) => !['pass', 'skip'].includes(scenario.outcome) || shownBroken(scenario).length > 0,
    );
    if (blamed) blames.push({ seed, reading, scenario: blamed.id });
  }
  return { kills, blames };
}

/** Where a server that is wrong answers as the right one does, nothing can be noticed. */
async function affectedScenarios(
  scenarios: readonly Scenario[],
  traces: Traces,
  deviations: readonly string[],
): Promise<Scenario[]> {
  const server = embeddedMock('mock', { deviations });
  const affected: Scenario[] = [];
  for (const scenario of scenarios) if (!(await seesNothingNew(scenario, traces, server, 1))) affected.push(scenario);
  return affected;
}

/** The same in as many processes as there are cores. */
export async function workInProcesses(seeds: number): Promise<Shown> {
  const parts = availableParallelism();
  const shown = await Promise.all(Array.from({ length: parts }, (_, part) => workInProcess({ seeds, part, parts })));
  const order = new Map(listDeviations().map(({ id }, index) => [id, index]));
  return {
    kills: shown
      .flatMap(({ kills }) => kills)
      .toSorted((a, b) => (order.get(a.deviation) ?? 0) - (order.get(b.deviation) ?? 0)),
    blames: shown.flatMap(({ blames }) => blames).toSorted((a, b) => a.seed - b.seed),
  };
}

function workInProcess({ seeds, part, parts }: Work): Promise<Shown> {
  const program = fileURLToPath(new URL('./main.ts', import.meta.url));
  const words = [...process.execArgv, program, '--seeds', `${seeds}`, '--part', `${part}/${parts}`];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Shown);
      else reject(new Error(`part ${part} of the kill matrix ended with ${code}`));
    });
  });
}
