import { borderSamples } from './border-samples.ts';
import { generatedSamples } from './generated-samples.ts';
import type { RulesVersion } from './rules-version.ts';
import type { PayloadSample, Sample } from './sample.ts';

const GENERATED = 1000;
const SEED = 1;

/**
 * What two versions are compared by: the borders of both, what the caller adds, and payloads bred from all of these.
 * The same versions and additions give the same samples.
 */
export function diffSamples(from: RulesVersion, to: RulesVersion, added: readonly Sample[] = []): Sample[] {
  const borders = new Map(
    [...borderSamples(to.rules), ...borderSamples(from.rules)].map((sample) => [keyOf(sample), sample]),
  );
  const given = [...borders.values(), ...added];
  return [...given, ...generatedSamples(given, GENERATED, SEED)];
}

function keyOf({ body, tenant }: PayloadSample): string {
  return `${JSON.stringify(tenant)} ${String(body)}`;
}
