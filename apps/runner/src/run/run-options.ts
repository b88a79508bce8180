import { REQUIREMENTS } from '@countercheck/rules';
import type { Arguments } from '../arguments.ts';
import { CommandLineError } from '../command-line-error.ts';
import { didYouMean } from '../did-you-mean.ts';
import { inQuotes } from '../plain-text.ts';

const RUN_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** @throws CommandLineError for what cannot be part of a report's name or an identifier. */
export function readRunId(given: Arguments): string | undefined {
  const runId = given.value('run-id');
  if (runId === undefined || RUN_ID.test(runId)) return runId;
  throw new CommandLineError(
    'OPTION_VALUE_INVALID',
    `--run-id ${inQuotes(runId)} is no run id: use up to 64 letters, digits, dots, hyphens and underscores.`,
  );
}

/** @throws CommandLineError for what is not KEY=VALUE, or a key given twice. */
export function readLabels(given: Arguments): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const label of given.values('label')) {
    const equals = label.indexOf('=');
    if (equals < 1)
      throw new CommandLineError(
        'OPTION_VALUE_INVALID',
        `--label ${inQuotes(label)} is not KEY=VALUE: write --label build=1.2.3.`,
      );
    const key = label.slice(0, equals);
    if (Object.hasOwn(labels, key))
      throw new CommandLineError(
        'OPTION_VALUE_INVALID',
        `--label: ${inQuotes(key)} is given more than once: give it one value.`,
      );
    labels[key] = label.slice(equals + 1);
  }
  return labels;
}

/** The requirements that must be shown: those of the options and those of the configuration. */
export async function readRequired(given: Arguments, configured: readonly string[]): Promise<string[]> {
  const required = given
    .values('require')
    .flatMap((ids) => ids.split(','))
    .map((id) => id.trim());
  const known: readonly string[] = REQUIREMENTS.map(({ id }) => id);
  for (const id of required) {
    if (!known.includes(id)) {
      throw new CommandLineError(
        'REQUIREMENT_UNKNOWN',
        `--require: no requirement ${inQuotes(id)}${await didYouMean(id, known)} 'countercheck rules' lists them.`,
      );
    }
  }
  return [...new Set([...required, ...configured])];
}
