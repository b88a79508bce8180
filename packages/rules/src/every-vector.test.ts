import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  AMBIGUITIES,
  type AmbiguityId,
  createValidator,
  type Exchange,
  type Finding,
  judgeAccountRead,
  judgeAccountSearch,
  judgeClient,
  type JudgeContext,
  judgeCreate,
  judgeDiscovery,
  judgeError,
  judgeToken,
  type Reading,
  type ReadingOptions,
  type RequirementId,
  RULES,
  type TenantContext,
  type ValidateOptions,
  type Validator,
  validateBatch,
} from './index.ts';

interface Vector {
  readonly id: string;
  readonly judge?: string;
  readonly context?: JudgeContext;
  readonly tenant?: TenantContext;
  readonly resource?: unknown;
  readonly text?: string;
  readonly base64?: string;
  readonly exchange?: Exchange;
  readonly exchanges?: readonly Exchange[];
  readonly payloads?: readonly { readonly name: string; readonly resource: unknown }[];
}

const JUDGES: Readonly<Record<string, typeof judgeToken>> = {
  judgeAccountRead,
  judgeAccountSearch,
  judgeCreate,
  judgeDiscovery,
  judgeError,
  judgeToken,
};
const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];
/** Its remedy shows the form of an address, in braces. */
const SHOWS_BRACES: RequirementId = 'token-error-uri';
/** Has two faults of one rule at one place, of which an entry decides one. */
const TWICE_AT_ONE_PLACE = 'duplicate-three-times-one-differs';
const FOLDER = new URL('../vectors/', import.meta.url);

const files = ['payload', 'exchange'].flatMap((subject) =>
  readdirSync(new URL(`${subject}/`, FOLDER))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${subject}/${name}`),
);

function readVectors(file: string): readonly Vector[] {
  return (JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { vectors: readonly Vector[] }).vectors;
}

const validators = new Map<string, Validator>();

function validatorFor(options: ValidateOptions): Validator {
  const key = JSON.stringify(options);
  const validator = validators.get(key) ?? createValidator(options);
  validators.set(key, validator);
  return validator;
}

function judge(vector: Vector, options: ReadingOptions): readonly Finding[] {
  const { tenant, context, exchange, exchanges, payloads } = vector;
  if (exchanges !== undefined) return judgeClient(exchanges, { ...context, ...options }).findings;
  if (exchange !== undefined) return JUDGES[vector.judge ?? '']?.(exchange, { ...context, ...options }).findings ?? [];
  if (payloads !== undefined) return validateBatch(payloads, options).findings;
  const validator = validatorFor(tenant === undefined ? options : { ...options, tenant });
  if (vector.resource !== undefined) return validator.validate(vector.resource).findings;
  const body = vector.text ?? Buffer.from(vector.base64 ?? '', 'base64');
  return validator.validateText(body).findings;
}

/** Each entry of the ledger set to this reading, above another one for whatever the ledger does not have. */
function oneByOne(reading: Reading): ReadingOptions {
  const readings = Object.fromEntries(AMBIGUITIES.map(({ id }) => [id, reading])) as Record<AmbiguityId, Reading>;
  return { reading: reading === 'lenient' ? 'strict' : 'lenient', readings };
}

function outline({ rule, pointer, severity }: Pick<Finding, 'rule' | 'pointer' | 'severity'>): string {
  return `${rule} ${pointer} ${severity}`;
}

function placeholdersOf(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}

describe.each(files)('The vectors of %s', (file) => {
  it.each(READINGS)('are judged alike by the reading %s and by each of its entries set alone', (reading) => {
    for (const vector of readVectors(file))
      expect(judge(vector, oneByOne(reading)), vector.id).toEqual(judge(vector, { reading }));
  });

  it.each(READINGS)('have findings that name an entry only where it alone would change them, read %s', (reading) => {
    const others = READINGS.filter((other) => other !== reading);
    for (const vector of readVectors(file).filter(({ id }) => id !== TWICE_AT_ONE_PLACE)) {
      for (const { ambiguity, ...finding } of judge(vector, { reading })) {
        if (ambiguity === undefined) continue;
        const changes = others.some((other) => {
          const found = judge(vector, { reading, readings: { [ambiguity]: other } });
          return !found.some((each) => outline(each) === outline(finding));
        });
        expect(changes, `${vector.id} ${finding.rule} ${ambiguity}`).toBe(true);
      }
    }
  });

  it('have findings whose words are filled with all that they name, and with nothing else', () => {
    const rules = new Map(RULES.map((rule) => [rule.id, rule]));
    for (const vector of readVectors(file)) {
      const findings = READINGS.flatMap((reading) => judge(vector, { reading }));
      for (const finding of findings.filter(({ rule }) => rule !== SHOWS_BRACES)) {
        const { message = '', remedy = '' } = rules.get(finding.rule) ?? {};
        const named = new Set([...placeholdersOf(message), ...placeholdersOf(remedy)]);
        expect(Object.keys(finding.args).toSorted(), `${vector.id} ${finding.rule}`).toEqual([...named].toSorted());
        const filled = (text: string): string =>
          text.replace(/\{(\w+)\}/g, (_, name: string) => finding.args[name] ?? '?');
        expect([finding.message, finding.remedy]).toEqual([filled(message), filled(remedy)]);
      }
    }
  });
});
