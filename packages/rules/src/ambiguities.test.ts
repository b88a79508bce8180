import { expect, it } from 'vitest';
import { AMBIGUITIES } from './ambiguities.ts';
import { REQUIREMENTS } from './requirements.ts';

const ERRORS = [1, 4, 7, 8, 12, 16, 17, 18, 19, 24, 25, 26, 27, 30, 31, 38, 39, 40, 41, 43, 58, 59, 60, 65];
const WARNINGS = [2, 3, 10, 11, 14, 15, 33, 37, 61, 62, 66, 67, 69, 70];

function severityOf(number: number): string {
  if (ERRORS.includes(number)) return 'error';
  return WARNINGS.includes(number) ? 'warning' : 'info';
}

it('The ledger has AMB-01 to AMB-100, each once, with the gravity that the documents give it', () => {
  const entries = Array.from({ length: 100 }, (_, index) => index + 1).map((number) => {
    return { id: `AMB-${String(number).padStart(2, '0')}`, severity: severityOf(number) };
  });
  const found = AMBIGUITIES.map(({ id, severity }) => ({ id, severity }));
  expect(found.toSorted((a, b) => Number(a.id.slice(4)) - Number(b.id.slice(4)))).toEqual(entries);
});

it('No entry leaves a text empty, and each says where it comes from', () => {
  const incomplete = AMBIGUITIES.filter(
    (entry) =>
      [entry.issue, entry.default, entry.strict, entry.lenient, ...entry.readings].some((text) => text.trim() === '') ||
      entry.readings.length === 1 ||
      entry.evidence.length === 0,
  );
  expect(incomplete.map(({ id }) => id)).toEqual([]);
});

it('Every ambiguity that decides the severity of a rule names the rule', () => {
  const decided = REQUIREMENTS.filter(({ rule }) => rule).flatMap(({ id, severity }) => {
    return typeof severity === 'string' ? [] : [{ id, ambiguity: severity.ambiguity }];
  });
  const rulesOf = new Map(AMBIGUITIES.map(({ id, rules }) => [id, rules]));
  expect(decided.length).toBeGreaterThan(20);
  expect(decided.filter(({ id, ambiguity }) => !rulesOf.get(ambiguity)?.includes(id))).toEqual([]);
});
