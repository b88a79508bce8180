import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Exchange, ExchangeResult, JudgeContext } from '../exchange.ts';
import { judgeAccountRead, judgeAccountSearch, judgeCreate, judgeDiscovery, judgeError } from '../judge-exchange.ts';
import type { Reading } from '../reading.ts';
import { ACCOUNT_RULES } from '../account/rules.generated.ts';
import { EXCHANGE_RULES } from './rules.generated.ts';

interface ExpectedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
}

interface ExchangeVector {
  readonly id: string;
  readonly judge: string;
  readonly context?: JudgeContext;
  readonly exchange?: Exchange;
  readonly findings: Readonly<Record<Reading, readonly ExpectedFinding[]>>;
}

type Judge = (exchange: Exchange, context?: JudgeContext) => ExchangeResult;

const JUDGES: ReadonlyMap<string, Judge> = new Map(
  Object.entries({ judgeAccountRead, judgeAccountSearch, judgeCreate, judgeDiscovery, judgeError }),
);
const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];
const folder = new URL('../../vectors/exchange/', import.meta.url);

function readVectors(name: string): readonly ExchangeVector[] {
  const { vectors } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { vectors: readonly ExchangeVector[] };
  return vectors.filter(({ judge, exchange }) => exchange !== undefined && JUDGES.has(judge));
}

/** Vectors are sorted by path, results by pointer. */
function outline({ findings }: ExchangeResult): readonly ExpectedFinding[] {
  const found = findings.map(({ rule, severity, path }) => ({ rule, severity, path }));
  return found.toSorted((a, b) => compareText(a.path, b.path) || compareText(a.rule, b.rule));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function judge({ judge: name, exchange, context = {} }: ExchangeVector, reading: Reading): ExchangeResult {
  const judgeBy = JUDGES.get(name);
  if (judgeBy === undefined || exchange === undefined) throw new Error(`${name} is no judge of an exchange`);
  return judgeBy(exchange, { ...context, reading });
}

const files = readdirSync(folder).filter((name) => name.endsWith('.json') && readVectors(name).length > 0);
const vectors = files.flatMap(readVectors);

describe.each(files)('exchange vectors in %s', (file) => {
  it.each(readVectors(file).map((vector) => [vector.id, vector] as const))(
    '%s has exactly its findings in every reading',
    (_, vector) => {
      const found = Object.fromEntries(READINGS.map((reading) => [reading, outline(judge(vector, reading))]));
      expect(found).toEqual(vector.findings);
    },
  );
});

describe('the exchange vectors', () => {
  it('show each rule about answers, Accounts and searches failing', () => {
    const failing = new Set(
      vectors.flatMap(({ findings }) => READINGS.flatMap((reading) => findings[reading].map(({ rule }) => rule))),
    );
    expect([...EXCHANGE_RULES, ...ACCOUNT_RULES].map(({ id }) => id).filter((id) => !failing.has(id))).toEqual([]);
  });

  it('show each rule about answers, Accounts and searches holding', () => {
    const holding = new Set(
      vectors.flatMap((vector) => {
        const { applied, findings } = judge(vector, 'default');
        return applied.filter((id) => !findings.some(({ rule }) => rule === id));
      }),
    );
    expect([...EXCHANGE_RULES, ...ACCOUNT_RULES].map(({ id }) => id).filter((id) => !holding.has(id))).toEqual([]);
  });
});
