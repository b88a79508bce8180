import {
  diffRules,
  diffSamples,
  isVerdict,
  renderRulesDiff,
  RULES_DIFF_FORMATS,
  type Sample,
} from '@countercheck/conformance';
import type { Arguments } from '../arguments.ts';
import { CommandLineError } from '../command-line-error.ts';
import type { ExitCode } from '../exit-code.ts';
import { readPayloads } from '../inputs/read-payloads.ts';
import type { Surroundings } from '../surroundings.ts';
import { findRulesVersion } from './find-rules-version.ts';

/** Prints what two versions judge otherwise; ends with 1 when somebody is refused now who was accepted, or the other way round. */
export async function rulesDiff(
  operands: readonly string[],
  given: Arguments,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const [from, to, ...files] = operands;
  if (from === undefined || to === undefined)
    throw new CommandLineError(
      'ARGUMENT_MISSING',
      "'countercheck rules diff' takes two versions: OLD NEW, each a tarball, a folder, a version, or this.",
    );
  const own = await readOwnPayloads(files, surroundings);
  const versions = [await findRulesVersion(from, surroundings), await findRulesVersion(to, surroundings)] as const;
  const diff = diffRules(...versions, diffSamples(...versions, own));
  const format = RULES_DIFF_FORMATS.find((name) => name === given.value('format')) ?? 'pretty';
  await surroundings.output.write(renderRulesDiff(diff, format));
  return diff.flips.some(isVerdict) ? 1 : 0;
}

async function readOwnPayloads(files: readonly string[], surroundings: Surroundings): Promise<Sample[]> {
  const samples: Sample[] = [];
  for await (const payload of readPayloads(files, surroundings)) {
    if (payload instanceof CommandLineError) throw payload;
    const { file, line, bytes } = payload;
    samples.push({ name: line === undefined ? file : `${file}:${line}`, body: bytes });
  }
  return samples;
}
