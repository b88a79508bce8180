import { expect, test } from 'vitest';
import { readText } from '../repository.ts';
import { ACCEPTED, type AcceptedSurvivors, explain } from './accepted-survivors.ts';
import { type MutationReport, percentOf, scoresOf, survivorsOf } from './mutation-report.ts';

const FILE = 'packages/rules/src/sum.ts';
const REPORT: MutationReport = {
  files: {
    [FILE]: {
      source: 'export const sum =\n  (a, b) =>\n    a + b;\n',
      mutants: [
        { status: 'Killed', replacement: 'a - b', location: at(3, 5, 3, 10) },
        { status: 'Survived', replacement: '() => undefined', location: at(2, 3, 3, 10) },
        { status: 'NoCoverage', replacement: '""', location: at(1, 1, 1, 7) },
        { status: 'Ignored', replacement: '""', location: at(1, 1, 1, 7) },
        { status: 'CompileError', replacement: '""', location: at(1, 1, 1, 7) },
      ],
    },
  },
};
const ARROW = { line: '(a, b) =>', original: '(a, b) => a + b', replacement: '() => undefined' };
const EMPTY = { line: 'export const sum =', original: 'export', replacement: '""' };

function at(line: number, column: number, endLine: number, endColumn: number) {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

test('Survivors are known by what stands there, not by the number of a line', () => {
  expect(survivorsOf(REPORT)).toEqual([
    { file: FILE, lineNumber: 1, ...EMPTY },
    { file: FILE, lineNumber: 2, ...ARROW },
  ]);
});

test('What no test runs counts against the score, what is left out does not count', () => {
  const score = { killed: 1, timedOut: 0, survived: 1, uncovered: 1, uncompiled: 1 };
  const scores = scoresOf(REPORT);
  expect(scores).toEqual([
    { folder: 'packages/rules/src', ...score },
    { folder: 'all', ...score },
  ]);
  expect(scores.map((each) => percentOf(each).toFixed(1))).toEqual(['33.3', '33.3']);
});

test('A survivor has a reason or has none, and a reason has a survivor or is stale', () => {
  const gone = { line: 'a * b', original: 'a * b', replacement: 'a / b' };
  const accepted: AcceptedSurvivors[] = [
    { file: FILE, reason: 'Nobody adds.', mutants: [ARROW, gone] },
    { file: 'packages/rules/src/other.ts', reason: 'Not looked at.', mutants: [gone] },
  ];
  expect(explain(survivorsOf(REPORT), accepted, new Set([FILE]))).toEqual({
    explained: [{ file: FILE, lineNumber: 2, ...ARROW, reason: 'Nobody adds.' }],
    unexplained: [{ file: FILE, lineNumber: 1, ...EMPTY }],
    stale: [{ file: FILE, ...gone }],
  });
});

test('Each accepted survivor still stands in its file, and its reason is a sentence', () => {
  const lines = (file: string): Set<string> =>
    new Set(
      readText(file)
        .split('\n')
        .map((line) => line.trim().replaceAll(/\s+/g, ' ')),
    );
  const wrong = ACCEPTED.flatMap(({ file, reason, mutants }) => {
    const known = [...lines(file)];
    const missing = mutants.filter(({ line }) => !known.some((other) => other.startsWith(line.replace(/…$/, ''))));
    return [...missing.map(({ line }) => `${file}: ${line}`), ...(/^[A-Z].*\.$/.test(reason) ? [] : [reason])];
  });
  expect(wrong).toEqual([]);
});
