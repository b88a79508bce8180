import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Exchange, JudgeContext } from '../exchange.ts';
import type { Reading } from '../reading.ts';
import { judgeClient } from './judge-client.ts';

interface ExpectedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
}

interface Vector {
  readonly id: string;
  readonly context?: JudgeContext;
  readonly exchanges: readonly Exchange[];
  readonly findings: Readonly<Record<Reading, readonly ExpectedFinding[]>>;
}

const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];

function readVectors(file: string): readonly Vector[] {
  const text = readFileSync(new URL(`../../vectors/exchange/${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { vectors: readonly Vector[] }).vectors;
}

function byPath(a: ExpectedFinding, b: ExpectedFinding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.rule < b.rule ? -1 : 1;
}

describe.each(['client.json', 'client-tokens.json', 'client-sequence.json'])('The vectors of %s', (file) => {
  it.each(readVectors(file))('get exactly their findings in each reading: $id', ({ context, exchanges, findings }) => {
    const found = READINGS.map((reading) => {
      const { findings } = judgeClient(exchanges, { ...context, reading });
      return [reading, findings.map(({ rule, severity, path }) => ({ rule, severity, path })).toSorted(byPath)];
    });
    expect(Object.fromEntries(found)).toEqual(findings);
  });
});
