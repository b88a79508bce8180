import * as rules from '@countercheck/rules';
import type { Finding, ValidationResult } from '@countercheck/rules';
import { describe, expect, test } from 'vitest';
import { isEnough } from './change-level.ts';
import { diffRules } from './diff-rules.ts';
import { diffSamples } from './diff-samples.ts';
import { renderRulesDiff } from './render-rules-diff.ts';
import type { RulesVersion } from './rules-version.ts';
import type { PayloadSample } from './sample.ts';

const RELEASED: RulesVersion = { version: '0.1.0', rules };
const body = JSON.stringify(rules.basePayload('cash-payment').resource);
const accepted: PayloadSample = { name: 'cash', body };
const refused: PayloadSample = { name: 'nothing handed over', body: body.replace('"value":20', '"value":10') };

/** The rules as they would be if every verdict were changed like this. */
function changed(change: (result: ValidationResult) => ValidationResult): RulesVersion {
  const createValidator: typeof rules.createValidator = (options) => {
    const { validate, validateText } = rules.createValidator(options);
    const validator = rules.createValidator(options);
    return {
      validate: (value) => change(validate.call(validator, value)),
      validateText: (text) => change(validateText.call(validator, text)),
    };
  };
  return { version: '0.2.0', rules: { ...rules, createValidator } };
}

function finding(change: Partial<Finding>): Finding {
  const [found] = rules.validateText(refused.body).findings;
  return { ...(found as Finding), ...change };
}

function changes(to: RulesVersion, sample: PayloadSample): unknown {
  const { level, flips } = diffRules(RELEASED, to, [sample]);
  return { level, changes: flips.map(({ reading, change }) => `${reading}: ${change}`) };
}

describe('the step that a change asks for', () => {
  test('is none between two versions that judge alike', () => {
    expect(diffRules(RELEASED, RELEASED, [accepted, refused])).toEqual({
      from: '0.1.0',
      to: '0.1.0',
      level: 'none',
      samples: 2,
      added: [],
      removed: [],
      flips: [],
    });
  });

  test('is major when an accepted payload is refused', () => {
    const stricter = changed(() => ({ valid: false, findings: [finding({ rule: 'amount-required' })] }));
    expect(changes(stricter, accepted)).toEqual({
      level: 'major',
      changes: ['default', 'strict', 'lenient'].map((reading) => `${reading}: accepted, now refused`),
    });
  });

  test('is minor when a refused payload is accepted', () => {
    const milder = changed(() => ({ valid: true, findings: [] }));
    expect(changes(milder, refused)).toEqual({
      level: 'minor',
      changes: ['default', 'strict', 'lenient'].map((reading) => `${reading}: refused, now accepted`),
    });
  });

  test.each([
    ['another rule', { rule: 'amount-required' }],
    ['another severity', { severity: 'information' }],
    ['another path', { path: 'Basic' }],
    ['another pointer', { pointer: '' }],
  ] as const)('is minor when the verdict stays and a finding has %s', (_, change) => {
    const other = changed(({ valid, findings }) => ({
      valid,
      findings: findings.map((one) => ({ ...one, ...change })),
    }));
    expect(changes(other, refused)).toEqual({
      level: 'minor',
      changes: ['default', 'strict', 'lenient'].map((reading) => `${reading}: other findings`),
    });
  });

  test.each(['message', 'remedy'] as const)('is patch when only a %s is worded otherwise', (member) => {
    const other = changed(({ valid, findings }) => ({
      valid,
      findings: findings.map((one) => ({ ...one, [member]: 'Otherwise.' })),
    }));
    expect(changes(other, refused)).toEqual({
      level: 'patch',
      changes: ['default', 'strict', 'lenient'].map((reading) => `${reading}: other words`),
    });
  });

  test('is major when an id is gone and minor when one is new', () => {
    const fewer = { version: '0.2.0', rules: { ...rules, REQUIREMENTS: rules.REQUIREMENTS.slice(1) } };
    const [first] = rules.REQUIREMENTS;
    const gone = diffRules(RELEASED, fewer, []);
    const back = diffRules(fewer, RELEASED, []);
    expect([gone.level, gone.added, gone.removed]).toEqual(['major', [], [first?.id]]);
    expect([back.level, back.added, back.removed]).toEqual(['minor', [first?.id], []]);
  });

  test('counts as minor before 1.0.0 when it is major, and a smaller step is not enough', () => {
    const enough = (['none', 'patch', 'minor', 'major'] as const).map((declared) => [
      declared,
      isEnough(declared, 'major', '0.9.3'),
      isEnough(declared, 'major', '1.0.0'),
      isEnough(declared, 'minor', '1.0.0'),
      isEnough(declared, 'patch', '1.0.0'),
      isEnough(declared, 'none', '1.0.0'),
    ]);
    expect(enough).toEqual([
      ['none', false, false, false, false, true],
      ['patch', false, false, false, true, true],
      ['minor', true, false, true, true, true],
      ['major', true, true, true, true, true],
    ]);
  });
});

describe('the samples', () => {
  const samples = diffSamples(RELEASED, RELEASED, [accepted]);

  test('are the borders, what is added, and payloads bred from them', () => {
    const kinds = new Map<string, number>();
    for (const { name } of samples) {
      const [kind = ''] = name.split(' ');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    const all = rules.PAYLOAD_RULES.flatMap(({ borders }) => borders).length;
    expect(Object.fromEntries(kinds)).toMatchObject({ cash: 1, generated: 1000 });
    expect(kinds.get('border')).toBeGreaterThan(all * 0.7);
  });

  test('are the same each time', () => {
    expect(diffSamples(RELEASED, RELEASED, [accepted])).toEqual(samples);
  });

  test('are of every kind: many accepted, many refused', () => {
    const generated = samples.filter(({ name }) => name.startsWith('generated '));
    const { validateText } = rules;
    const valid = generated.filter((sample) => 'body' in sample && validateText(sample.body).valid).length;
    expect(valid).toBeGreaterThan(60);
    expect(generated.length - valid).toBeGreaterThan(100);
  });
});

describe('a comparison is shown', () => {
  const stricter = changed(({ valid, findings }) =>
    valid ? { valid: false, findings: [finding({})] } : { valid, findings },
  );
  const diff = diffRules(RELEASED, stricter, [
    accepted,
    { name: 'generated 1/1', body: accepted.body },
    { name: 'vector cash', body: accepted.body },
  ]);

  test('to a person, by what happened', () => {
    expect(renderRulesDiff(diff, 'pretty')).toBe(`0.1.0 -> 0.2.0: 3 samples, each judged in every reading.

accepted, now refused: 3 samples (default, strict, lenient)
  + tendered-covers-amount (error)
    cash
    vector cash
    generated 1/1

3 flipped from accepted to refused or back, 0 differ otherwise: a major change, released as minor before 1.0.0.
`);
  });

  test('as a section of a changelog', () => {
    expect(renderRulesDiff(diff, 'markdown')).toBe(`### What is judged otherwise than in 0.1.0

- accepted, now refused: 3 samples (default, strict, lenient). \`+ tendered-covers-amount (error)\`: cash; vector cash; generated 1/1

3 flipped from accepted to refused or back, 0 differ otherwise: a major change, released as minor before 1.0.0.
`);
  });

  test('to a program, with the body and without a card number', () => {
    const card = { name: 'card', body: body.replace('33358000', '4111111111111111') };
    const json = renderRulesDiff(diffRules(RELEASED, stricter, [card]), 'json');
    expect(json).not.toContain('4111111111111111');
    const { flips } = JSON.parse(json) as { flips: { name: string; body: string; reading: string; change: string }[] };
    expect(flips.map(({ name, reading, change }) => [name, reading, change])).toEqual(
      ['default', 'strict', 'lenient'].map((reading) => ['card', reading, 'accepted, now refused']),
    );
    expect(JSON.parse(flips[0]?.body ?? '')).toMatchObject({ resourceType: 'Basic' });
  });
});
