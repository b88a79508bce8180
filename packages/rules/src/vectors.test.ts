import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createValidator, type Finding, type Reading, type TenantContext, validateBatch } from './index.ts';
import { PAYLOAD_RULES } from './payload/rules.generated.ts';

interface ExpectedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly pointer: string;
}

interface PayloadVector {
  readonly id: string;
  readonly why: string;
  readonly verdict: 'valid' | 'invalid' | 'acceptable';
  readonly resource?: unknown;
  readonly text?: string;
  readonly base64?: string;
  readonly tenant?: TenantContext;
  readonly findings: Readonly<Record<Reading, readonly ExpectedFinding[]>>;
}

interface BatchVector {
  readonly id: string;
  readonly why: string;
  readonly payloads: readonly { readonly name: string; readonly resource: unknown }[];
  readonly findings: Readonly<
    Record<Reading, readonly { readonly rule: string; readonly severity: string; readonly path: string }[]>
  >;
}

const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];
const folder = new URL('../vectors/', import.meta.url);

function readVectors<V>(path: string): readonly V[] {
  return (JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as { vectors: readonly V[] }).vectors;
}

function judge(vector: PayloadVector, reading: Reading): readonly Finding[] {
  const validator = createValidator(vector.tenant === undefined ? { reading } : { reading, tenant: vector.tenant });
  if (vector.text !== undefined) return validator.validateText(vector.text).findings;
  if (vector.base64 !== undefined) return validator.validateText(Buffer.from(vector.base64, 'base64')).findings;
  return validator.validate(vector.resource).findings;
}

function outline({ rule, severity, pointer }: ExpectedFinding): ExpectedFinding {
  return { rule, severity, pointer };
}

const files = readdirSync(new URL('payload/', folder)).filter((name) => name.endsWith('.json'));
const vectors = files.flatMap((name) => readVectors<PayloadVector>(`payload/${name}`));

describe.each(files)('payload vectors in %s', (file) => {
  it.each(readVectors<PayloadVector>(`payload/${file}`).map((vector) => [vector.id, vector] as const))(
    '%s has exactly its findings in every reading',
    (_, vector) => {
      const found = Object.fromEntries(READINGS.map((reading) => [reading, judge(vector, reading).map(outline)]));
      expect(found).toEqual(vector.findings);
    },
  );
});

describe('the payload vectors', () => {
  it('are at least four hundred, each with its own id', () => {
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
    expect(vectors.length).toBeGreaterThanOrEqual(400);
  });

  it('show each payload rule failing', () => {
    const failing = new Set(
      vectors.flatMap(({ findings }) => READINGS.flatMap((reading) => findings[reading].map(({ rule }) => rule))),
    );
    expect(PAYLOAD_RULES.map(({ id }) => id).filter((id) => !failing.has(id))).toEqual([]);
  });

  it('are judged alike as a parsed value and as its text, beside line and column', () => {
    for (const vector of vectors.filter(({ resource }) => resource !== undefined)) {
      const validator = createValidator(vector.tenant === undefined ? {} : { tenant: vector.tenant });
      const fromText = validator.validateText(JSON.stringify(vector.resource, null, 1)).findings;
      expect(
        fromText.every(({ line, column }) => line !== undefined && column !== undefined),
        vector.id,
      ).toBe(true);
      expect(
        fromText.map(({ line: _line, column: _column, ...finding }) => finding),
        vector.id,
      ).toEqual(validator.validate(vector.resource).findings);
    }
  });
});

describe('batch vectors', () => {
  it.each(readVectors<BatchVector>('exchange/batch.json').map((vector) => [vector.id, vector] as const))(
    '%s has exactly its findings between payloads in every reading',
    (_, vector) => {
      const found = Object.fromEntries(
        READINGS.map((reading) => [
          reading,
          validateBatch(vector.payloads, { reading })
            .findings.filter(({ rule }) => rule === 'identifier-unique-in-batch')
            .map(({ rule, severity, path }) => ({ rule, severity, path })),
        ]),
      );
      expect(found).toEqual(vector.findings);
    },
  );
});
