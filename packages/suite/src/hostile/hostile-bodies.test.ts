import { hostileText } from '@countercheck/arbitraries';
import { createValidator, validateText } from '@countercheck/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READINGS, SEED } from '../properties/judges.ts';
import { MUST_NOT_PARSE, MUST_PARSE } from './json-texts.ts';
import { openMock } from './open-mock.ts';

const bodies = fc.oneof(
  { arbitrary: hostileText(), weight: 4 },
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(...MUST_PARSE, ...MUST_NOT_PARSE).map((text) => new TextEncoder().encode(text)),
);

describe('A body of any bytes', () => {
  it('is judged without a crash, in every reading, and twice alike', () => {
    const validators = READINGS.map((reading) => createValidator({ reading }));
    const property = fc.property(bodies, (body) =>
      validators.every((validator) => {
        const { valid, findings } = validator.validateText(body);
        const again = validator.validateText(body).findings;
        return (
          valid === !findings.some(({ severity }) => severity === 'error') &&
          JSON.stringify(findings) === JSON.stringify(again)
        );
      }),
    );
    expect(fc.check(property, { seed: SEED, numRuns: 600 }).counterexample).toBeNull();
  });

  it('is answered by the mock with a success or a refusal, never with a bug', async () => {
    const create = await openMock();
    /** 500 is what the documents have for a missing field. */
    const documented = [201, 400, 413, 422, 500];
    const property = fc.asyncProperty(bodies, async (body) => documented.includes(await create(body)));
    expect((await fc.check(property, { seed: SEED, numRuns: 300 })).counterexample).toBeNull();
  });

  it.each(MUST_PARSE)('is read when it is JSON: %j', (text) => {
    expect(validateText(text).findings.filter(({ rule }) => rule === 'body-parses')).toEqual([]);
  });

  it.each(MUST_NOT_PARSE)('is refused when it is none: %j', (text) => {
    expect(validateText(text).findings.map(({ rule }) => rule)).toEqual(['body-parses']);
  });
});
