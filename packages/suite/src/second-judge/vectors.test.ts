import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJson, repositoryRoot } from '../repository.ts';
import type { JudgedFinding, Reading } from './court.ts';
import { judgePayload, judgePayloadText, type Judgement } from './judge-payload.ts';
import type { Tenant } from './tenant.ts';

interface Vector {
  readonly id: string;
  readonly resource?: unknown;
  readonly text?: string;
  readonly base64?: string;
  readonly tenant?: Tenant;
  readonly findings: Readonly<Record<Reading, readonly JudgedFinding[]>>;
}

const FOLDER = 'packages/rules/vectors/payload';
const READINGS = ['default', 'strict', 'lenient'] as const;

function judge(vector: Vector, reading: Reading): Judgement {
  if (vector.text !== undefined) return judgePayloadText(vector.text, reading, vector.tenant);
  if (vector.base64 !== undefined) {
    return judgePayloadText(Buffer.from(vector.base64, 'base64'), reading, vector.tenant);
  }
  return judgePayload(vector.resource, reading, vector.tenant);
}

describe('The judge written from the documents alone finds what the vectors say', () => {
  it.each(readdirSync(`${repositoryRoot}/${FOLDER}`))('%s', (file) => {
    const { vectors } = readJson(`${FOLDER}/${file}`) as { vectors: readonly Vector[] };
    const judged = vectors.map((vector) => ({
      id: vector.id,
      ...Object.fromEntries(READINGS.map((reading) => [reading, lines(judge(vector, reading).findings)])),
    }));
    const expected = vectors.map(({ id, findings }) => ({
      id,
      ...Object.fromEntries(READINGS.map((reading) => [reading, lines(findings[reading])])),
    }));
    expect(judged).toEqual(expected);
  });
});

function lines(findings: readonly JudgedFinding[]): string[] {
  return findings.map(({ rule, severity, pointer }) => `${severity} ${rule} ${pointer}`);
}
