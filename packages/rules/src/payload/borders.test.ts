import { describe, expect, it } from 'vitest';
import type { PayloadBorder } from '../border.ts';
import { BASE_PAYLOADS, basePayload } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import type { RequirementId } from '../requirement-id.ts';
import { PAYLOAD_RULES } from './rules.generated.ts';
import { createValidator } from '../validator.ts';

const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];

function judge(border: PayloadBorder): readonly Finding[] {
  const draft = basePayload(border.of);
  border.edit?.(draft);
  const validator = createValidator({
    reading: border.reading ?? 'default',
    ...(border.tenant && { tenant: border.tenant }),
  });
  if (border.text === undefined) return validator.validate(draft.resource).findings;
  return validator.validateText(border.text(JSON.stringify(draft.resource))).findings;
}

function rulesIn(findings: readonly Finding[]): RequirementId[] {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted();
}

function titled(borders: readonly PayloadBorder[], side: 'fails' | 'holds'): [string, PayloadBorder][] {
  return borders
    .filter((border) => border[side] !== undefined)
    .map((border) => [`${border.of}: ${border[side]} (${border.reading ?? 'default'})`, border]);
}

describe.each(PAYLOAD_RULES.map(({ id, borders }) => [id, borders] as const))('The borders of %s', (id, borders) => {
  it('lie on both sides', () => {
    expect({ fails: titled(borders, 'fails').length > 0, holds: titled(borders, 'holds').length > 0 }).toEqual({
      fails: true,
      holds: true,
    });
  });

  it.each(titled(borders, 'fails'))('break this rule and no undeclared one: %s', (_title, border) => {
    expect(rulesIn(judge(border))).toEqual([id, ...(border.alsoBreaks ?? [])].toSorted());
  });

  it.each(titled(borders, 'holds'))('break no rule: %s', (_title, border) => {
    expect(judge(border)).toEqual([]);
  });
});

describe.each(BASE_PAYLOADS)('The payload %s that borders start from', (name) => {
  it.each(READINGS)('has no finding in the reading %s', (reading) => {
    expect(createValidator({ reading }).validate(basePayload(name).resource)).toEqual({ valid: true, findings: [] });
  });

  it.each(READINGS)('has none as text either, in the reading %s', (reading) => {
    expect(createValidator({ reading }).validateText(JSON.stringify(basePayload(name).resource))).toEqual({
      valid: true,
      findings: [],
    });
  });
});
