import type { AmbiguityId, Reading } from './reading.ts';
import { UsageError } from './usage-error.ts';
import { createValidator, type ValidateOptions } from './validator.ts';

/** Whether a verdict depends on how ambiguous sentences are read. */
export interface VerdictByReading {
  /** Whether the payload is valid under every reading, or under none. */
  readonly holds: boolean;
  /** Whether the payload is valid under each reading. */
  readonly valid: Readonly<Record<Reading, boolean>>;
  /** The entries that decide: read otherwise, they turn the verdict of the default reading. Empty when the verdict holds. */
  readonly dependsOn: readonly AmbiguityId[];
}

const ALL_AMBIGUITIES = 100;

/**
 * Judges a payload under every reading: a parsed one, or the text of a body when it is a string or bytes.
 * @throws UsageError when a reading is given: this asks for all of them.
 */
export function validateAllReadings(payload: unknown, options: Pick<ValidateOptions, 'tenant'> = {}): VerdictByReading {
  if ('reading' in options || 'readings' in options)
    throw new UsageError('reading-given', 'All readings are asked for: leave out reading and readings.');
  const isValid = (reading: Reading, readings: Partial<Record<AmbiguityId, Reading>> = {}): boolean => {
    const validator = createValidator({ ...options, reading, readings });
    return (
      typeof payload === 'string' || payload instanceof Uint8Array
        ? validator.validateText(payload)
        : validator.validate(payload)
    ).valid;
  };
  const valid = { default: isValid('default'), strict: isValid('strict'), lenient: isValid('lenient') };
  const holds = valid.strict === valid.lenient && valid.default === valid.strict;
  if (holds) return { holds, valid, dependsOn: [] };
  const decides = valid.default
    ? (id: AmbiguityId): boolean => !isValid('default', { [id]: 'strict' })
    : (id: AmbiguityId): boolean => !isValid('lenient', { [id]: 'default' });
  return { holds, valid, dependsOn: ambiguityIds().filter(decides) };
}

function ambiguityIds(): AmbiguityId[] {
  return Array.from(
    { length: ALL_AMBIGUITIES },
    (_, index) => `AMB-${String(index + 1).padStart(2, '0')}` as AmbiguityId,
  );
}
