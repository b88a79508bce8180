import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { repositoryRoot } from '../repository.ts';
import { ACCEPTED, explain } from './accepted-survivors.ts';
import { MUTATED, TESTS_VARIABLE } from './mutated-files.ts';
import { type MutationReport, percentOf, scoresOf, survivorsOf } from './mutation-report.ts';
import { renderPage } from './page.ts';

const OUTPUT = 'mutation';
const PAGE = 'docs/mutation.md';
const LEAST_PERCENT = 90;
/** More than any test takes; a mutant that runs without end is stopped by counting what it does. */
const TIMEOUT_MILLIS = 30_000;

const { positionals: patterns, values } = parseArgs({
  options: { tests: { type: 'string' } },
  allowPositionals: true,
});
if (values.tests !== undefined) process.env[TESTS_VARIABLE] = values.tests;
const isWhole = patterns.length === 0 && values.tests === undefined;

process.chdir(repositoryRoot);
// Every process of Stryker loads the plugins, which are TypeScript.
process.env['NODE_OPTIONS'] = `--conditions=@countercheck/source --import=${import.meta.resolve('tsx')}`;
const started = performance.now();
await new Stryker({
  mutate: patterns.length === 0 ? [...MUTATED] : patterns,
  testRunner: 'in-process',
  plugins: [fileURLToPath(new URL('plugins.ts', import.meta.url))],
  ignorers: ['ignored-parts'],
  checkers: ['types'],
  ignorePatterns: ['/*', '!/packages', '!/docs', '!/package.json', '/packages/*/dist'],
  coverageAnalysis: 'perTest',
  timeoutMS: TIMEOUT_MILLIS,
  // One process more than there are processors: one of them only checks types, and is done first.
  concurrency: availableParallelism() + 1,
  disableTypeChecks: false,
  tempDirName: `${OUTPUT}/sandbox`,
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: `${OUTPUT}/report.json` },
  htmlReporter: { fileName: `${OUTPUT}/report.html` },
  allowConsoleColors: false,
}).runMutationTest();

const report = JSON.parse(readFileSync(`${OUTPUT}/report.json`, 'utf8')) as MutationReport;
const scores = scoresOf(report);
const { explained, unexplained, stale } = explain(
  survivorsOf(report),
  ACCEPTED,
  values.tests === undefined ? new Set(Object.keys(report.files)) : new Set(),
);
const total = scores.at(-1);
const percent = total === undefined ? 0 : percentOf(total);
const faults = [
  ...unexplained.map(
    ({ file, lineNumber, original, replacement }) =>
      `${file}:${lineNumber} survives without a reason: ${original} -> ${replacement}`,
  ),
  ...stale.map(
    ({ file, line, original, replacement }) =>
      `${file} has a reason for what does not survive: ${original} -> ${replacement}, in: ${line}`,
  ),
  ...(isWhole && percent < LEAST_PERCENT ? [`${percent.toFixed(1)} % is less than ${LEAST_PERCENT} %`] : []),
];
if (isWhole) {
  const page = renderPage({
    scores,
    survivors: explained,
    leastPercent: LEAST_PERCENT,
    date: new Date().toISOString().slice(0, 10),
    nodeVersion: process.versions.node,
    minutes: Math.round((performance.now() - started) / 60_000),
  });
  writeFileSync(join(repositoryRoot, PAGE), page);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
for (const score of scores) process.stdout.write(`${percentOf(score).toFixed(1)} % ${score.folder}\n`);
if (faults.length > 0) process.exitCode = 1;
