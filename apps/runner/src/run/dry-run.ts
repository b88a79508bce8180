import { planRun, type PlanOptions, renderPlan, type RunPlan } from '@countercheck/conformance';
import type { Arguments } from '../arguments.ts';
import { CommandLineError } from '../command-line-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Surroundings } from '../surroundings.ts';
import type { ReportTargets } from './report-targets.ts';

/** Prints what a run would do. Limits that do not cover it are a fault of the configuration. */
export async function dryRun(
  options: PlanOptions,
  given: Arguments,
  targets: ReportTargets,
  { output }: Surroundings,
): Promise<ExitCode> {
  const asJson = targets.printed === 'json';
  if (given.has('report') && !asJson) {
    throw new CommandLineError(
      'ARGUMENT_UNEXPECTED',
      '--dry-run makes no report: leave out --report, or let a script read --report json=-.',
    );
  }
  const plan = await planRun(options);
  await output.write(asJson ? `${JSON.stringify(plan, null, 2)}\n` : renderPlan(plan, output.columns));
  return exitCodeOf(plan);
}

function exitCodeOf({ servers }: RunPlan): ExitCode {
  if (servers.some(({ overLimit }) => overLimit.length > 0)) return 2;
  return servers.every(({ scenarios }) => scenarios.every(({ skipped }) => skipped !== undefined)) ? 1 : 0;
}
