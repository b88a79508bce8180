import {
  createValidator,
  isCannot,
  type PayloadRule,
  PAYLOAD_RULES,
  type RequirementId,
  type ValidationResult,
} from '@countercheck/rules';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import fhirpath from 'fhirpath';
import { describe, expect, it } from 'vitest';
import { r4 } from './fhirpath-model.ts';
import { crossbred, handPicked } from './payload-pool.ts';

/** What FHIRPath engines do not see as it was sent: another rule reports it. */
const SHAPE: readonly RequirementId[] = PAYLOAD_RULES.filter(({ kind }) => kind === 'shape').map(({ id }) => id);
const CROSSBRED = 1000;
/** FHIRPath takes a millisecond and more for each rule and payload. */
const FOR_FHIRPATH = 15;
const SEED = 20261122;

const validators = { default: createValidator(), strict: createValidator({ reading: 'strict' }) };
const pool = handPicked();
const bred = crossbred(CROSSBRED, pool, randomOf(SEED));
const judged = [...pool, ...bred].map(({ name, resource }) => ({
  name,
  resource,
  default: rulesOf(validators.default.validate(resource)),
  strict: rulesOf(validators.strict.validate(resource)),
}));

function rulesOf({ findings }: ValidationResult): ReadonlySet<RequirementId> {
  return new Set(findings.map(({ rule }) => rule));
}

function randomOf(seed: number): () => number {
  const [value] = fc.sample(
    fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
      minLength: 20_000,
      maxLength: 20_000,
      size: 'max',
    }),
    { numRuns: 1, seed },
  );
  let index = 0;
  return () => (value as number[])[index++ % 20_000] as number;
}

/** A rule that is silent in the default reading is compared in the strict one. */
function readingOf({ severity, exceptions = [] }: PayloadRule): 'default' | 'strict' {
  const severities = [severity, ...exceptions.map((exception) => exception.severity)];
  return severities.some((one) => (typeof one === 'string' ? one : one.default) !== 'none') ? 'default' : 'strict';
}

/** "The first extension of an address" cannot be said in either language. */
function isComparable(rule: PayloadRule, found: ReadonlySet<RequirementId>): boolean {
  return rule.id === 'extension-single' || !found.has('extension-single');
}

/** FHIRPath engines take the types of elements from the name of the resource. */
function isTypedFor(rule: PayloadRule, found: ReadonlySet<RequirementId>): boolean {
  return rule.id === 'resource-type-basic' || !found.has('resource-type-basic');
}

describe('JSON Schema fragments, written from the documents', () => {
  const ajv = new Ajv.default({ strict: false });
  const said = PAYLOAD_RULES.filter(({ schema }) => !isCannot(schema));

  it.each(said.map((rule) => [rule.id, rule] as const))('%s refuses exactly what the predicate refuses', (_, rule) => {
    const validate = ajv.compile(rule.schema as object);
    const compared = judged.filter((payload) => isComparable(rule, payload.default));
    const disagreeing = compared.filter(
      (payload) => (validate(payload.resource) as boolean) === payload[readingOf(rule)].has(rule.id),
    );
    expect(
      disagreeing.map(({ name }) => name),
      `seed ${SEED}`,
    ).toEqual([]);
    expect(
      compared.filter((payload) => payload[readingOf(rule)].has(rule.id)).length,
      'how often it failed',
    ).toBeGreaterThan(1);
  });
});

describe('FHIRPath invariants, written from the documents', () => {
  const said = PAYLOAD_RULES.filter(({ invariant }) => !isCannot(invariant));
  const wellFormed = judged.filter(
    ({ resource, default: found }) => isFilledObject(resource) && !SHAPE.some((rule) => found.has(rule)),
  );
  const random = randomOf(SEED + 1);

  it.each(said.map((rule) => [rule.id, rule] as const))('%s is true exactly where the predicate holds', (_, rule) => {
    const evaluate = fhirpath.compile({ base: 'Basic', expression: rule.invariant as string }, r4);
    const failing = wellFormed.filter((payload) => payload[readingOf(rule)].has(rule.id));
    const sample = [
      ...failing.slice(0, FOR_FHIRPATH),
      ...Array.from(
        { length: FOR_FHIRPATH },
        () => wellFormed[Math.floor(random() * wellFormed.length)] as (typeof wellFormed)[number],
      ),
    ];
    const compared = sample.filter(
      (payload) => isComparable(rule, payload.default) && isTypedFor(rule, payload.default),
    );
    const disagreeing = compared.filter((payload) => {
      const answer = evaluate(payload.resource as object, { resource: payload.resource }) as unknown[];
      const holds = answer.length === 1 && answer[0] === true;
      return (
        !(answer.length === 1 && typeof answer[0] === 'boolean') || holds === payload[readingOf(rule)].has(rule.id)
      );
    });
    expect(
      disagreeing.map(({ name }) => name),
      `seed ${SEED}`,
    ).toEqual([]);
  });
});

function isFilledObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}
