import { CommandLineError } from './command-line-error.ts';
import { inQuotes } from './plain-text.ts';

/** What was given to a command, already checked against its definition. */
export class Arguments {
  readonly operands: readonly string[];
  /** What stood behind `--` of a command that takes a command of the user's. */
  readonly behindDashes: readonly string[];
  readonly #options: ReadonlyMap<string, readonly string[]>;

  constructor(
    operands: readonly string[],
    behindDashes: readonly string[],
    options: ReadonlyMap<string, readonly string[]>,
  ) {
    this.operands = operands;
    this.behindDashes = behindDashes;
    this.#options = options;
  }

  has(option: string): boolean {
    return this.#options.has(option);
  }

  /** The value of an option that may be given once. */
  value(option: string): string | undefined {
    return this.#options.get(option)?.[0];
  }

  /** The values of a repeatable option, in the order given. */
  values(option: string): readonly string[] {
    return this.#options.get(option) ?? [];
  }

  /** @throws CommandLineError unless it is a whole number within the bounds. */
  wholeNumber(option: string, least: number, most: number): number | undefined {
    const text = this.value(option);
    if (text === undefined) return undefined;
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new CommandLineError(
      'OPTION_VALUE_INVALID',
      `--${option} ${inQuotes(text)} is not a whole number from ${least} to ${most}.`,
    );
  }
}
