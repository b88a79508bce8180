import process from 'node:process';
import { listFiles } from '../repository.ts';

/** Tells the worker which tests to run: those whose path this regular expression finds. */
export const TESTS_VARIABLE = 'COUNTERCHECK_MUTATION_TESTS';

/** What is mutated, as patterns of Stryker: all that judges, reads or posts. */
export const MUTATED: readonly string[] = [
  'packages/rules/src/**/*.ts',
  'packages/mock/src/posting/*.ts',
  '!**/*.test.ts',
  '!**/*.generated.ts',
  // Words about requirements and ambiguities, which nothing decides by.
  '!packages/rules/src/{ambiguities,requirements}/*.ts',
  // JSON Schemas and FHIRPath, which other tests compare with the predicates.
  '!packages/rules/src/{encoding,fhirpath-parts,money-schema,schema-parts,shape-schema}.ts',
  // What tests and fuzzing edit payloads with.
  '!packages/rules/src/draft.ts',
];

/** The tests that are held against each mutant, the quickest first: all that judge in milliseconds. */
export const TEST_FILES: readonly string[] = [
  'packages/rules/src/requirements.test.ts',
  'packages/rules/src/payload/borders.test.ts',
  ...testsBelow('packages/rules/src/exchange'),
  ...testsBelow('packages/rules/src/account'),
  ...testsBelow('packages/rules/src/authorization'),
  ...testsBelow('packages/rules/src/client'),
  ...testsBelow('packages/rules/src'),
  ...testsBelow('packages/mock/src/posting'),
  ...testsBelow('packages/mock/src/basic'),
  'packages/suite/src/rule-pages.test.ts',
  'packages/rules/src/every-vector.test.ts',
].filter((file, index, all) => all.indexOf(file) === index && new RegExp(process.env[TESTS_VARIABLE] ?? '').test(file));

/** Tests of speed and scale: they take longest, and what they say depends on the machine. */
export const LEFT_OUT_TESTS: RegExp = /in one pass|A thousand creates/;

function testsBelow(folder: string): string[] {
  // The first needs Vitest itself, to see what is called; the second is about scale; the third comes last.
  const leftOut = /parsed-body|hostile-exchanges|every-vector/;
  return listFiles(folder).filter((file) => file.endsWith('.test.ts') && !leftOut.test(file));
}
