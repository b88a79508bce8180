import { atAnyBorder, hostileText, mutated, violatingSeveral } from '@countercheck/arbitraries';
import {
  basePayload,
  createValidator,
  PAYLOAD_RULES,
  type PayloadBorder,
  type ValidationResult,
  type Validator,
} from '@countercheck/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossbred, handPicked } from '../payload-pool.ts';
import type { JudgedFinding, Reading } from './court.ts';
import { isCurrency, minorUnitOf } from './currencies.ts';
import { randomFrom } from './draw.ts';
import { drawPayload } from './drawn-payloads.ts';
import { judgePayload, judgePayloadText } from './judge-payload.ts';
import type { Tenant } from './tenant.ts';

const SEED = 20261122;
const DRAWN = 5500;
const CROSSBRED = 2000;
const GENERATED = 500;
const READINGS = ['default', 'strict', 'lenient'] as const;
/** Each payload rule is to be broken so often in what both judge. */
const LEAST = 3;

const nothingKnown: Tenant = {};
const validators = new Map<Tenant, Record<Reading, Validator>>();
const blamed = new Map<string, number>();
const verdicts = { accepted: 0, refused: 0 };

describe('Two judges, written apart from the same documents, agree', () => {
  it.each(READINGS)(`on ${DRAWN} payloads that are put together, as texts and as values, read %s`, (reading) => {
    const seed = SEED + READINGS.indexOf(reading);
    const random = randomFrom(seed);
    const apart = Array.from({ length: DRAWN }, (_, index) => {
      const { text, resource, tenant } = drawPayload(random);
      return index % 2 === 0 ? compareText(text, reading, tenant) : compareValue(resource, reading, tenant);
    });
    expect(apart.filter(Boolean), `seed ${seed}`).toEqual([]);
  });

  it(`on ${CROSSBRED} payloads that are bred from those that somebody thought of`, () => {
    const apart = crossbred(CROSSBRED, handPicked(), randomFrom(SEED)).map(({ resource }, index) => {
      const reading = READINGS[index % 3] as Reading;
      return compareValue(resource, reading, nothingKnown);
    });
    expect(apart.filter(Boolean), `seed ${SEED}`).toEqual([]);
  });

  it(`on ${GENERATED} each of mutated payloads, payloads with several faults, borders, and hostile texts`, () => {
    const generated = fc.oneof(
      mutated().map((resource): [string | Uint8Array, Tenant] => [JSON.stringify(resource), nothingKnown]),
      violatingSeveral(3).map(({ body }): [string | Uint8Array, Tenant] => [body, nothingKnown]),
      atAnyBorder().map(({ body, tenant }): [string | Uint8Array, Tenant] => [
        body,
        (tenant ?? nothingKnown) as Tenant,
      ]),
      hostileText().map((bytes): [string | Uint8Array, Tenant] => [bytes, nothingKnown]),
    );
    const apart = fc
      .sample(generated, { seed: SEED, numRuns: 4 * GENERATED })
      .map(([body, tenant], index) => compareText(body, READINGS[index % 3] as Reading, tenant));
    expect(apart.filter(Boolean), `seed ${SEED}`).toEqual([]);
  });

  it('on which of all codes of three capitals are currencies, and how many decimals they have', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
    const rules = validatorFor('default', nothingKnown);
    const apart = codes.filter((currency) => {
      const body = JSON.stringify(basePayload('adjustment').resource).replaceAll('USD', currency);
      const isRuledOut = /money-currency/.test(words(rules.validateText(body)));
      if (isRuledOut === isCurrency(currency)) return true;
      if (isRuledOut) return false;
      const decimals = [0, 1, 2, 3, 4, 5].filter((count) => {
        const exact = body.replaceAll('12.5', `12.${'1'.repeat(count)}`.replace(/[.]$/, ''));
        return !/money-minor-unit/.test(words(rules.validateText(exact)));
      });
      return decimals.at(-1) !== (minorUnitOf(currency) ?? 5);
    });
    expect(codes.length).toBe(17_576);
    expect(apart).toEqual([]);
  });

  it('on the borders of every rule', () => {
    const apart = PAYLOAD_RULES.flatMap(({ id, borders }) =>
      borders.map((border) => {
        const reading = border.reading ?? 'default';
        const text = textAt(border);
        const tenant = (border.tenant ?? {}) as Tenant;
        const { findings } = judgePayloadText(text, reading, tenant);
        const isBlamed = findings.some(({ rule }) => rule === id);
        const isBroken = border.fails !== undefined;
        const unlike = isBlamed === isBroken ? '' : `${id}: ${border.fails ?? border.holds}`;
        return unlike || compareText(text, reading, tenant);
      }),
    );
    expect(apart.filter(Boolean)).toEqual([]);
  });
});

describe('What the two judges agree on', () => {
  it('is accepted and refused, each often enough', () => {
    expect(verdicts.accepted + verdicts.refused).toBeGreaterThan(READINGS.length * DRAWN + CROSSBRED);
    expect(verdicts.accepted).toBeGreaterThan(500);
    expect(verdicts.refused).toBeGreaterThan(10_000);
  });

  it('breaks each rule', () => {
    const seldom = PAYLOAD_RULES.filter(({ id }) => (blamed.get(id) ?? 0) < LEAST).map(({ id }) => id);
    expect(seldom).toEqual([]);
  });
});

function compareText(text: string | Uint8Array, reading: Reading, tenant: Tenant): string {
  const { findings } = judgePayloadText(text, reading, tenant);
  return difference(
    findings,
    validatorFor(reading, tenant).validateText(text),
    `${reading} ${typeof text === 'string' ? text : Buffer.from(text).toString()}`,
  );
}

function compareValue(resource: unknown, reading: Reading, tenant: Tenant): string {
  const { findings } = judgePayload(resource, reading, tenant);
  return difference(
    findings,
    validatorFor(reading, tenant).validate(resource),
    `${reading} ${JSON.stringify(resource)}`,
  );
}

/** What one judge says and the other does not, with the payload; empty when they agree. */
function difference(findings: readonly JudgedFinding[], result: ValidationResult, payload: string): string {
  const [judged, ruled] = [findings.map(line), result.findings.map(line)];
  for (const { rule } of findings) blamed.set(rule, (blamed.get(rule) ?? 0) + 1);
  verdicts[result.valid ? 'accepted' : 'refused'] += 1;
  return judged.join() === ruled.join() ? '' : `judge [${judged.join()}] rules [${ruled.join()}] ${payload}`;
}

function words({ findings }: ValidationResult): string {
  return findings.map(({ rule }) => rule).join(' ');
}

function line({ severity, rule, pointer }: { severity: string; rule: string; pointer: string }): string {
  // The rules hide in places what could be the number of a card.
  return `${severity} ${rule} ${pointer.replace(/[\d•]{12,}/g, '•')}`;
}

function validatorFor(reading: Reading, tenant: Tenant): Validator {
  const made = validators.get(tenant) ?? ({} as Record<Reading, Validator>);
  validators.set(tenant, made);
  return (made[reading] ??= createValidator({ reading, tenant: tenant as never }));
}

function textAt(border: PayloadBorder): string {
  const draft = basePayload(border.of);
  border.edit?.(draft);
  const text = JSON.stringify(draft.resource);
  return border.text === undefined ? text : border.text(text);
}
