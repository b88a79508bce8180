import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Exchange, JudgeContext } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import { judgeAccountRead, judgeAccountSearch, judgeCreate, judgeDiscovery, judgeError } from '../judge-exchange.ts';
import type { Reading } from '../reading.ts';
import { judgeToken } from './judge-token.ts';

interface Vector {
  readonly id: string;
  readonly judge: string;
  readonly context?: JudgeContext;
  readonly exchange: Exchange;
  readonly findings: Readonly<Record<Reading, readonly ExpectedFinding[]>>;
}

interface ExpectedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
}

const JUDGES: Readonly<Record<string, typeof judgeToken>> = {
  judgeAccountRead,
  judgeAccountSearch,
  judgeCreate,
  judgeDiscovery,
  judgeError,
  judgeToken,
};
const FOLDER = new URL('../../vectors/exchange/', import.meta.url);
const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];

function readVectors(file: string): readonly Vector[] {
  const { vectors } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { vectors: readonly Vector[] };
  return vectors;
}

function byPath(a: ExpectedFinding, b: ExpectedFinding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.rule < b.rule ? -1 : 1;
}

function placesOf(findings: readonly Finding[]): readonly ExpectedFinding[] {
  return findings.map(({ rule, severity, path }) => ({ rule, severity, path })).toSorted(byPath);
}

describe.each(['token.json', 'access.json', 'discovery.json'])('The vectors of %s', (file) => {
  it.each(readVectors(file))(
    'get exactly their findings in each reading: $id',
    ({ judge, context, exchange, findings }) => {
      const found = READINGS.map((reading) => [
        reading,
        placesOf(JUDGES[judge]?.(exchange, { ...context, reading }).findings ?? []),
      ]);
      expect(Object.fromEntries(found)).toEqual(findings);
    },
  );
});
