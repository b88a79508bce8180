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

interface Applicability {
  readonly present?: readonly string[];
  readonly type?: string;
  readonly methods?: readonly string[];
}

/** The payloads that a rule applies to, in the words of its page. */
function wordsOf({ present = [], type, methods = [] }: Applicability): string {
  const having = present.map((name) => `\`${name}\``).join(' and ');
  return [type === undefined ? 'every transaction' : `every ${type}`, methods.join(', '), having]
    .map((words, index) => (words === '' ? '' : ['', ' by ', ' with '][index] + words))
    .join('');
}

/** What a page says of the severity. */
function severitiesOf(severity: (typeof RULES)[number]['severity']): string {
  if (typeof severity === 'string') return severity;
  const { ambiguity, default: usual, strict, lenient } = severity;
  return `${usual} · strict: ${strict} · lenient: ${lenient} (${ambiguity})`;
}

describe('The page of the rule', () => {
  it.each(PAYLOAD_RULES.flatMap((rule) => ('appliesTo' in rule ? [[rule.id, rule.appliesTo] as const] : [])))(
    '%s says to what it applies',
    (id, appliesTo) => {
      expect(/^\| applies to \| (.+) \|$/m.exec(page(id))?.[1]).toBe(wordsOf(appliesTo));
    },
  );

  it.each(PAYLOAD_RULES.map((rule) => [rule.id, rule] as const))(
    '%s says in which cases it is how severe',
    (id, rule) => {
      const told = Array.from(page(id).matchAll(/^\| severity in one case \| (.+) \|$/gm), ([, text = '']) =>
        text.replace(/\[(AMB-\d+)\]\([^)]*\)/, '$1'),
      );
      const exceptions = 'exceptions' in rule ? (rule.exceptions ?? []) : [];
      expect(told).toEqual(exceptions.map(({ severity }) => severitiesOf(severity)));
    },
  );

  it.each(RULES.map(({ id, issueType }) => [id, issueType] as const))('%s names its type of issue', (id, issueType) => {
    expect(/^\| issue type \| `(.+)` \|$/m.exec(page(id))?.[1]).toBe(issueType);
  });

  it.each(PAYLOAD_RULES.map(({ id, invariant }) => [id, invariant] as const))(
    '%s gives its invariant',
    (id, invariant) => {
      const [, told] = /As FHIRPath, on the resource:\n\n```text\n([^`]*)\n```/.exec(page(id)) ?? [];
      expect(told?.replaceAll(/\s+/g, '')).toBe(
        typeof invariant === 'string' ? invariant.replaceAll(/\s+/g, '') : undefined,
      );
    },
  );

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
