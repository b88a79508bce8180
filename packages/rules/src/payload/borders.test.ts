import { describe, expect, it } from 'vitest';
import type { PayloadBorder } from '../border.ts';
import { BASE_PAYLOADS, basePayload } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import type { RequirementId } from '../requirement-id.ts';
import { PAYLOAD_RULES } from '../rules.generated.ts';
import { createValidator } from '../validator.ts';

const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];

function judge(border: PayloadBorder): readonly Finding[] {
  const draft = basePayload(border.of);
  border.edit?.(draft);
  const validator = createValidator({ reading: border.reading ?? 'default', ...(border.tenant && { tenant: border.tenant }) });
  if (border.text === undefined) return validator.validate(draft.resource).findings;
  return validator.validateText(border.text(JSON.stringify(draft.resource))).findings;
}

function rulesIn(findings: readonly Finding[]): RequirementId[] {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted();
}

describe.each(PAYLOAD_RULES)('The borders of $id', ({ id, borders }) => {
  it('lie on both sides', () => {
    expect({ failing: borders.some(({ fails }) => fails), holding: borders.some(({ holds }) => holds) }).toEqual({ failing: true, holding: true });
  });

  it.each(borders.filter(({ fails }) => fails))('break the rule where it fails ($of: $fails, $reading)', (border) => {
    expect(rulesIn(judge(border))).toEqual([id, ...(border.alsoBreaks ?? [])].toSorted());
  });

  it.each(borders.filter(({ holds }) => holds))('break no rule where it holds ($of: $holds, $reading)', (border) => {
    expect(judge(border)).toEqual([]);
  });
});

describe.each(BASE_PAYLOADS)('The payload %s that borders start from', (name) => {
  it.each(READINGS)('has no finding in the reading %s', (reading) => {
    expect(createValidator({ reading }).validate(basePayload(name).resource)).toEqual({ valid: true, findings: [] });
  });

  it.each(READINGS)('has none as text either, in the reading %s', (reading) => {
    expect(createValidator({ reading }).validateText(JSON.stringify(basePayload(name).resource))).toEqual({ valid: true, findings: [] });
  });
});
