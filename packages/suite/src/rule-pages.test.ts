import {
  basePayload,
  createValidator,
  type Finding,
  PAYLOAD_RULES,
  type PayloadBorder,
  RULES,
} from '@countercheck/rules';
import { describe, expect, it } from 'vitest';
import { readText } from './repository.ts';

function page(id: string): string {
  return readText(`docs/rules/${id}.md`);
}

function judge(border: PayloadBorder): readonly Finding[] {
  const draft = basePayload(border.of);
  border.edit?.(draft);
  const { tenant, reading = 'default' } = border;
  const validator = createValidator(tenant === undefined ? { reading } : { reading, tenant });
  if (border.text === undefined) return validator.validate(draft.resource).findings;
  return validator.validateText(border.text(JSON.stringify(draft.resource))).findings;
}

describe('The page of the rule', () => {
  it.each(RULES.map(({ id, issueType }) => [id, issueType] as const))('%s names its type of issue', (id, issueType) => {
    expect(/^\| issue type \| `(.+)` \|$/m.exec(page(id))?.[1]).toBe(issueType);
  });

  it.each(PAYLOAD_RULES.map(({ id, borders }) => [id, borders] as const))(
    '%s tells what is found at each of its borders',
    (id, borders) => {
      const [, text = ''] = page(id).split('## What just fails');
      const told = Array.from(text.matchAll(/^- (error|warning|information) at `(.*)`: (.*)$/gm), ([line]) => line);
      const found = borders
        .flatMap(judge)
        .filter(({ rule }) => rule === id)
        .map(({ severity, pointer, message }) => `- ${severity} at \`${pointer || '(the body)'}\`: ${message}`);
      expect(found).toEqual(told);
    },
  );
});
