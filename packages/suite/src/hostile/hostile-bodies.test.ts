import { hostileText } from '@countercheck/arbitraries';
import { createMock } from '@countercheck/mock';
import { createValidator, validateText } from '@countercheck/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READINGS, SEED } from '../properties/judges.ts';
import { MUST_NOT_PARSE, MUST_PARSE } from './json-texts.ts';

const bodies = fc.oneof(
  { arbitrary: hostileText(), weight: 4 },
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(...MUST_PARSE, ...MUST_NOT_PARSE).map((text) => new TextEncoder().encode(text)),
);
const ORIGIN = 'https://mock.test';

/** Statuses of creates with these bodies, as a program may send them: with a token. */
async function openMock(): Promise<(body: Uint8Array) => Promise<number>> {
  const bugs: unknown[] = [];
  const mock = createMock({ origin: ORIGIN, onBug: (error) => bugs.push(error) });
  const { baseUrl, tokenUrl, clients } = mock.describe(ORIGIN);
  const client = clients.find(({ context, scopeVersion }) => context === 'system' && scopeVersion === 'v1');
  const answer = await mock.fetch(
    new Request(tokenUrl, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${client?.id}:${client?.secret}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials&scope=system%2FBasic.write%20system%2FFinancialTransaction.write',
    }),
  );
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' };
  return async (body) => {
    const request = new Request(`${baseUrl}/Basic`, { method: 'POST', headers, body: Uint8Array.from(body) });
    const { status } = await mock.fetch(request);
    if (bugs.length > 0) throw bugs[0];
    return status;
  };
}

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

describe('The time for a body of four times the size', () => {
  const spread = (count: number) => ({
    spaces: `{"resourceType":"Basic"${' '.repeat(count * 10)}}`,
    digits: `{"value":0.${'1'.repeat(count * 10)}}`,
    zeros: `{"value":1.${'0'.repeat(count * 10)}1}`,
    escapes: `{"code":{"text":"${'\\u0041'.repeat(count)}"}}`,
    nesting: '['.repeat(count) + ']'.repeat(count),
    members: `{${Array.from({ length: count }, (_, index) => `"m${index}":1`).join()}}`,
    doubled: `{${'"a":1,'.repeat(count)}"a":1}`,
    identifiers: `{"identifier":[${Array.from({ length: count }, () => '{"value":"A-1"}').join()}]}`,
    extensions: `{"extension":[${Array.from({ length: count }, (_, index) => `{"url":"u${index}","valueString":"x"}`).join()}]}`,
    open: '{"a":['.repeat(count),
    quotes: `{"a":"${'"'.repeat(count)}`,
  });
  const SMALL = 1000;
  /** Below that a clock says more of the machine than of the code. */
  const LEAST_MILLIS = 2;

  it.each(Object.keys(spread(1)) as (keyof ReturnType<typeof spread>)[])(
    'is not sixteen times as much, as with quadratic time: %s',
    (name) => {
      const [small, large] = [spread(SMALL)[name], spread(SMALL * 4)[name]];
      const validator = createValidator();
      const fastest = (text: string): number => {
        let best = Infinity;
        for (let round = 0; round < 5; round++) {
          const { user } = process.cpuUsage();
          validator.validateText(text);
          best = Math.min(best, process.cpuUsage().user - user);
        }
        return Math.max(best / 1000, LEAST_MILLIS);
      };
      fastest(small);
      expect(fastest(large) / fastest(small)).toBeLessThan(16);
    },
  );
});
