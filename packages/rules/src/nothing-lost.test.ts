import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { basePayload } from './draft.ts';
import { isNothingLost } from './nothing-lost.ts';
import { scanJson } from './scan-json.ts';

const folder = new URL('../vectors/payload/', import.meta.url);
const texts = readdirSync(folder).flatMap((name) => {
  const { vectors } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
    vectors: { text?: string; resource?: unknown }[];
  };
  return vectors.flatMap(({ text, resource }) => text ?? (resource === undefined ? [] : JSON.stringify(resource)));
});

function parses(text: string): boolean {
  return scanJson(text, {}) === undefined;
}

function losses(text: string): number {
  let count = 0;
  scanJson(text, { duplicate: () => count++, lossyNumber: () => count++ });
  return count;
}

describe('isNothingLost', () => {
  it('proves an ordinary payload', () => {
    const text = JSON.stringify(basePayload('card-payment').resource, null, 2);
    expect(isNothingLost(text, JSON.parse(text))).toBe(true);
  });

  it('never claims more than the detailed scan finds, over all vectors', () => {
    const claimed = texts.filter((text) => parses(text) && isNothingLost(text, JSON.parse(text)));
    expect(claimed.length).toBeGreaterThan(400);
    expect(claimed.filter((text) => losses(text) > 0)).toEqual([]);
  });

  it.each([
    ['a member twice', '{"a":1,"a":1}'],
    ['a member twice, spelt with an escape', '{"a":1,"\\u0061":1}'],
    ['a member twice, deep inside', '[{"b":[{"c":{"d":0,"d":0}}]}]'],
    ['an exponent', '{"a":1e400}'],
    ['seventeen digits', '{"a":0.30000000000000001}'],
  ])('does not claim to prove %s', (_, text) => {
    expect(isNothingLost(text, JSON.parse(text))).toBe(false);
  });

  it('is not misled by colons, digits and braces inside strings', () => {
    const text = '{"a:b":"12345678901234567890:{e5}","c":[true,null,-0.5]}';
    expect(isNothingLost(text, JSON.parse(text))).toBe(true);
  });
});
