import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type MutantCoverage } from '@stryker-mutator/api/core';
import {
  determineHitLimitReached,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundleTests, type MutantSwitch, type TestBundle } from './bundle-tests.ts';
import { type CollectedTest, TestCollector } from './collect-tests.ts';
import { LEFT_OUT_TESTS, TEST_FILES } from './mutated-files.ts';

interface LocatedTest extends CollectedTest {
  readonly id: string;
  readonly file: string;
}

/** Separates the file from the name of a test in its id. */
const SEPARATOR = ' # ';

/** Runs tests in the process of Stryker's worker. For each mutant every module is evaluated anew. */
export class InProcessTestRunner implements TestRunner {
  readonly #collector = new TestCollector();
  readonly #mutants: MutantSwitch = { active: undefined, hit: () => this.#countHit() };
  #hits = 0;
  #hitLimit = Infinity;
  #bundle: TestBundle | undefined;
  /** The tests that last killed a mutant of a file are the likeliest to kill the next one. */
  readonly #killers = new Map<string, string[]>();

  /** What failed beside the tests, in a callback that nobody waited for. */
  #strays: unknown[] = [];

  async init(): Promise<void> {
    process.on('uncaughtException', (error) => this.#strays.push(error));
    process.on('unhandledRejection', (error) => this.#strays.push(error));
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  /** Each file by itself, because what one file makes a module remember would hide what the next one runs. */
  async dryRun(): Promise<DryRunResult> {
    const bundle = await bundleTests(process.cwd());
    const coverage: MutantCoverage = { static: {}, perTest: {} };
    const context: InstrumenterContext = { mutantCoverage: coverage };
    (globalThis as Record<string, unknown>)[INSTRUMENTER_CONSTANTS.NAMESPACE] = context;
    const tests: TestResult[] = [];
    for (const file of TEST_FILES) {
      for (const test of this.#collect(bundle, [file])) {
        context.currentTestId = test.id;
        tests.push(await resultOf(test));
        delete context.currentTestId;
      }
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    this.#bundle ??= await bundleTests(process.cwd(), this.#mutants);
    this.#hits = 0;
    this.#hitLimit = options.hitLimit ?? Infinity;
    const tests = await this.#runMutant(this.#bundle, options);
    this.#mutants.active = undefined;
    const timeout = determineHitLimitReached(this.#hits, options.hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests });
  }

  async #runMutant(
    bundle: TestBundle,
    { activeMutant, mutantActivation, testFilter, disableBail }: MutantRunOptions,
  ): Promise<TestResult[]> {
    const active = Number(activeMutant.id);
    this.#mutants.active = mutantActivation === 'static' ? active : undefined;
    const wanted = testFilter && new Set(testFilter);
    const files = wanted && new Set(Array.from(wanted, (id) => id.split(SEPARATOR)[0]));
    const killers = this.#killers.get(activeMutant.fileName) ?? [];
    this.#killers.set(activeMutant.fileName, killers);
    const results: TestResult[] = [];
    try {
      const all = this.#collect(
        bundle,
        TEST_FILES.filter((file) => files?.has(file) ?? true),
      );
      this.#mutants.active = active;
      const tests = all.filter(({ id }) => wanted?.has(id) ?? true);
      for (const test of tests.toSorted((a, b) => killers.indexOf(b.id) - killers.indexOf(a.id))) {
        const result = await resultOf(test);
        results.push(result);
        if (result.status !== TestStatus.Failed) continue;
        if (!killers.includes(test.id)) killers.push(test.id);
        if (!disableBail) break;
      }
    } catch (error) {
      // Code that cannot even be loaded fails every test.
      results.push({ ...failed(error), id: 'load', name: 'load', timeSpentMs: 0 });
    }
    await setImmediate();
    if (this.#strays.length > 0)
      results.push({ ...failed(this.#strays[0]), id: 'stray', name: 'stray', timeSpentMs: 0 });
    this.#strays = [];
    return results;
  }

  #countHit(): true {
    this.#hits++;
    if (this.#hits > this.#hitLimit) throw new Error('The mutant runs without end.');
    return true;
  }

  #collect(bundle: TestBundle, files: readonly string[]): readonly LocatedTest[] {
    const declarations = bundle.load(this.#collector.functions);
    return files.flatMap((file) => {
      const tests = this.#collector.collect(() => declarations[file]?.());
      return tests
        .filter(({ name }) => !LEFT_OUT_TESTS.test(name))
        .map(({ name, run }) => ({ name, run, file, id: `${file}${SEPARATOR}${name}` }));
    });
  }
}

async function resultOf({ id, name, file, run }: LocatedTest): Promise<TestResult> {
  const started = performance.now();
  let outcome: ReturnType<typeof failed> | { readonly status: TestStatus.Success } = { status: TestStatus.Success };
  try {
    await run();
  } catch (error) {
    outcome = failed(error);
  }
  return { id, name, fileName: file, timeSpentMs: performance.now() - started, ...outcome };
}

function failed(error: unknown): { readonly status: TestStatus.Failed; readonly failureMessage: string } {
  return { status: TestStatus.Failed, failureMessage: String(error) };
}
