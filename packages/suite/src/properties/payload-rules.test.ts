import { atBorder, type BorderCase, transactions, violatingSeveral } from '@countercheck/arbitraries';
import { PAYLOAD_RULES, type RequirementId } from '@countercheck/rules';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { READINGS, rulesIn, SEED, validatorFor } from './judges.ts';

const RUNS_A_SIDE = 60;
/** Less often, and a rule was not tested. */
const LEAST = 40;

const failed = new Map<RequirementId, number>();
const kept = new Map<RequirementId, number>();

function isAsExpected({ rule, side, reading, tenant, body, resource, expected }: BorderCase): boolean {
  const validator = validatorFor(reading, tenant);
  const found = rulesIn(validator.validateText(body).findings);
  const counts = side === 'fails' ? failed : kept;
  if (found.includes(rule) === (side === 'fails')) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const asValue = resource === undefined ? found : rulesIn(validator.validate(resource).findings);
  return found.join() === expected.join() && asValue.join() === expected.join();
}

describe.each(PAYLOAD_RULES.map(({ id }) => id))('In random valid transactions, %s', (rule) => {
  it.each(['fails', 'holds'] as const)('and nothing else is decided where it just %s', (side) => {
    const property = fc.property(atBorder(rule, { side }), isAsExpected);
    const { counterexample } = fc.check(property, { seed: SEED, numRuns: RUNS_A_SIDE });
    expect(counterexample).toBeNull();
  });
});

describe('Random valid transactions', () => {
  it('have no finding in any reading', () => {
    const property = fc.property(transactions(), (payload) =>
      READINGS.every((reading) => validatorFor(reading).validate(payload).findings.length === 0),
    );
    expect(fc.check(property, { seed: SEED, numRuns: 3000 }).counterexample).toBeNull();
  });

  it('that take the liberties of the default reading have no finding in it, nor in the lenient one', () => {
    const property = fc.property(transactions({ reading: 'default' }), (payload) =>
      (['default', 'lenient'] as const).every(
        (reading) => validatorFor(reading).validate(payload).findings.length === 0,
      ),
    );
    expect(fc.check(property, { seed: SEED, numRuns: 3000 }).counterexample).toBeNull();
  });
});

describe('Several faults that read nothing in common', () => {
  it.each([1, 2, 3, 5, 8])('have exactly the findings that each has alone: %i at once', (count) => {
    const validator = validatorFor('default');
    const words = (resource: unknown): string[] =>
      validator.validate(resource).findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);
    const property = fc.property(violatingSeveral(count), ({ resource, expected, violations }) => {
      const alone = violations.flatMap((violation) => words(violation.alone));
      const together = validator.validate(resource).findings;
      return (
        violations.length === count &&
        rulesIn(together).join() === expected.join() &&
        words(resource).toSorted().join() === alone.toSorted().join()
      );
    });
    expect(fc.check(property, { seed: SEED, numRuns: 400 }).counterexample).toBeNull();
  });
});

describe('What was tested', () => {
  it('is every rule, broken and kept often enough', () => {
    const rarely = PAYLOAD_RULES.map(({ id }) => [id, failed.get(id) ?? 0, kept.get(id) ?? 0] as const);
    expect(rarely.filter(([, broken, held]) => broken < LEAST || held < LEAST)).toEqual([]);
  });

  afterAll(() => {
    const least = (counts: ReadonlyMap<RequirementId, number>): string => {
      const [rule, count] = [...counts].toSorted(([, a], [, b]) => a - b)[0] ?? ['none', 0];
      return `${count} times or more (${rule})`;
    };
    process.stdout.write(`${failed.size} rules of payloads broken ${least(failed)}, kept at a border ${least(kept)}\n`);
  });
});
