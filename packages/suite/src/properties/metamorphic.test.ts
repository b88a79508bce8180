import { atAnyBorder, mutated, tenants, transactions } from '@countercheck/arbitraries';
import {
  buildTransaction,
  createValidator,
  type Finding,
  type MutableJson,
  type MutableObject,
  type Reading,
  readTransaction,
  type RequirementId,
  type TenantContext,
} from '@countercheck/rules';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { READINGS, SEED, validatorFor } from './judges.ts';

/** Findings without their places: what is left when places move. */
function words(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, severity, message, remedy }) => `${rule} ${severity} ${message} ${remedy}`).toSorted();
}

function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function isObject(value: unknown): value is MutableObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Members of every object in the other order. */
function reversed(value: MutableJson): MutableJson {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

/** How many values each relation said something about. */
const said = new Map<string, number>();

/** A relation that is to hold for every value that it says something about; about the others it says `undefined`. */
function relation<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => boolean | undefined,
  numRuns = 1000,
): void {
  it.each([name])('%s', () => {
    let count = 0;
    const property = fc.property(arbitrary, (value) => {
      const answer = holds(value);
      if (answer !== undefined) count += 1;
      return answer !== false;
    });
    expect(fc.check(property, { seed: SEED, numRuns }).counterexample).toBeNull();
    said.set(name.split(':')[0] ?? name, count);
    expect(count).toBeGreaterThan(numRuns / 2);
  });
}

const anyPayload = fc.oneof(
  mutated(),
  atAnyBorder().map(({ resource }) => resource ?? null),
);
/** Payloads in which no extension of the body occurs twice: which one is the first would depend on their order. */
const eachExtensionOnce = (value: unknown): boolean => {
  const extensions = isObject(value) && Array.isArray(value['extension']) ? value['extension'] : [];
  const urls = extensions.map((extension) => (isObject(extension) ? extension['url'] : undefined));
  return new Set(urls).size === urls.length;
};
const isAccepted = (reading: 'default' | 'strict' | 'lenient', value: unknown): boolean =>
  validatorFor(reading).validate(value).valid;

describe('Relations between what is said of one payload and of another', () => {
  relation(
    'order of extensions: when none occurs twice, their order changes no finding but its place, in any reading',
    fc.tuple(anyPayload, fc.nat()),
    ([value, shift]) => {
      if (!isObject(value) || !Array.isArray(value['extension']) || !eachExtensionOnce(value)) return undefined;
      const other = copyOf(value);
      const extensions = other['extension'] as MutableJson[];
      other['extension'] = [
        ...extensions.slice(shift % extensions.length),
        ...extensions.slice(0, shift % extensions.length),
      ].toReversed();
      return READINGS.every((reading) => {
        const validator = validatorFor(reading);
        return words(validator.validate(value).findings).join() === words(validator.validate(other).findings).join();
      });
    },
  );

  relation('order of members: it changes nothing at all, in any reading', anyPayload, (value) =>
    READINGS.every((reading) => {
      const validator = validatorFor(reading);
      const other = reversed(value as MutableJson);
      return JSON.stringify(validator.validate(value)) === JSON.stringify(validator.validate(other));
    }),
  );

  relation(
    'unknown extension: appended to any list of extensions of the body, it adds exactly its own finding',
    fc.tuple(anyPayload, fc.webUrl()),
    ([value, url]) => {
      if (!isObject(value) || !Array.isArray(value['extension']) || value['extension'].length === 0) return undefined;
      const other = copyOf(value);
      const place = (other['extension'] as MutableJson[]).push({ url, valueString: 'x' }) - 1;
      return READINGS.every((reading) => {
        const [before, after] = [value, other].map((one) => validatorFor(reading).validate(one).findings) as [
          readonly Finding[],
          readonly Finding[],
        ];
        const added = after.filter(({ pointer }) => pointer.startsWith(`/extension/${place}`));
        const others = after.filter((finding) => !added.includes(finding));
        return (
          added.map(({ rule }) => rule).join() === 'extension-documented' &&
          JSON.stringify(others) === JSON.stringify(before)
        );
      });
    },
  );

  relation(
    'foreign coding: beside the bound one of type or method it changes nothing in the default and the lenient reading',
    fc.tuple(transactions(), fc.boolean(), fc.webUrl()),
    ([payload, isFirst, system]) => {
      const other = copyOf(payload) as unknown as MutableObject;
      for (const extension of other['extension'] as MutableObject[]) {
        const concept = extension['valueCodeableConcept'];
        if (!isObject(concept)) continue;
        const codings = concept['coding'] as MutableJson[];
        if (isFirst) codings.unshift({ system, code: 'CASH' });
        else codings.push({ system, code: 'advance' });
      }
      return (['default', 'lenient'] as const).every(
        (reading) => validatorFor(reading).validate(other).findings.length === 0,
      );
    },
  );

  relation(
    'scaling: all amounts times a positive whole number, while doubles can hold them, are as valid as before, in any reading',
    fc.tuple(transactions({ mostMinorUnits: 99_999_999 }), fc.integer({ min: 1, max: 9 })),
    ([payload, factor]) => {
      const text = JSON.stringify(payload).replaceAll(
        /"value":([\d.]+)/g,
        (_, amount: string) => `"value":${timesExactly(amount, factor)}`,
      );
      return READINGS.every((reading) => validatorFor(reading).validateText(text).findings.length === 0);
    },
  );

  relation(
    'readings: what the default reading refuses, the strict one does not accept',
    anyPayload,
    (value) => isAccepted('default', value) || !isAccepted('strict', value),
    3000,
  );

  relation(
    'readings: what the lenient reading refuses, the default one does not accept',
    anyPayload,
    (value) => isAccepted('lenient', value) || !isAccepted('default', value),
    3000,
  );

  relation(
    'twice: a second look, by the same or by a new validator, finds the same and changes nothing in the payload',
    anyPayload,
    (value) => {
      const before = JSON.stringify(value);
      const validator = validatorFor('default');
      const [first, second, other] = [validator, validator, createValidator()].map((one) =>
        JSON.stringify(one.validate(value)),
      );
      return first === second && first === other && JSON.stringify(value) === before;
    },
    500,
  );

  relation(
    'builder and reader: a payload that was built is read into what it was built from, and built again the same',
    transactions(),
    (payload) => {
      const transaction = readTransaction(payload);
      const built = buildTransaction(transaction);
      return (
        JSON.stringify(readTransaction(built)) === JSON.stringify(transaction) &&
        JSON.stringify(buildTransaction(readTransaction(built))) === JSON.stringify(built)
      );
    },
  );

  relation(
    'text and value: a payload and its JSON text have the same findings, when the text has no white space',
    anyPayload,
    (value) =>
      READINGS.every((reading) => {
        const validator = validatorFor(reading);
        const fromText = validator
          .validateText(JSON.stringify(value))
          .findings.filter(({ rule }) => rule !== 'number-precision-kept');
        const placeless = fromText.map(({ line: _line, column: _column, ...finding }) => finding);
        return JSON.stringify(placeless) === JSON.stringify(validator.validate(value).findings);
      }),
  );

  relation(
    'white space: between the tokens of a text it changes no finding but line and column',
    anyPayload,
    (value) => {
      const validator = validatorFor('default');
      const placeless = (text: string): string =>
        JSON.stringify(
          validator.validateText(text).findings.map(({ line: _line, column: _column, ...finding }) => finding),
        );
      return placeless(JSON.stringify(value)) === placeless(`\n ${JSON.stringify(value, undefined, '\t')}\r\n`);
    },
  );

  relation(
    'hospital: what is known of it only adds findings; but in the strict reading what is known of its accounts takes the place of what the first letter of an id lets guess (AMB-42)',
    fc.tuple(anyPayload, tenants()),
    ([value, tenant]) =>
      READINGS.every((reading) => {
        const known = new Set(
          createValidator({ reading, tenant })
            .validate(value)
            .findings.map(({ rule, pointer }) => `${rule} ${pointer}`),
        );
        return validatorFor(reading)
          .validate(value)
          .findings.filter(({ rule }) => !isGuessed(reading, tenant, rule))
          .every(({ rule, pointer }) => known.has(`${rule} ${pointer}`));
      }),
    300,
  );

  relation(
    'identifier: which letters and digits it has changes nothing but messages, when their number stays',
    fc.tuple(transactions({ reading: 'default' }), fc.constantFrom('A', 'z', '0', '9')),
    ([payload, letter]) => {
      const other = copyOf(payload);
      const changed = {
        ...other,
        identifier: other.identifier.map((one) => ({ ...one, value: one.value.replaceAll(/./g, letter) })),
      };
      return READINGS.every((reading) => {
        const [before, after] = [payload, changed].map((one) =>
          validatorFor(reading)
            .validate(one)
            .findings.map(({ rule, pointer }) => `${rule} ${pointer}`),
        );
        return String(before) === String(after);
      });
    },
  );
});

afterAll(() => {
  const relations = [...said].map(([name, count]) => `${name} ${count}`);
  process.stdout.write(`payloads that a relation said something about: ${relations.join(', ')}\n`);
});

function isGuessed(reading: Reading, { accounts }: TenantContext, rule: RequirementId): boolean {
  return reading === 'strict' && accounts !== undefined && rule === 'target-account-guarantor-balance';
}

/** The product of a decimal text and a whole number, as a decimal text. */
function timesExactly(amount: string, factor: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const digits = String(BigInt(whole + fraction) * BigInt(factor)).padStart(fraction.length + 1, '0');
  const point = digits.length - fraction.length;
  return fraction === '' ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
