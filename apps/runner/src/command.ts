import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { Surroundings } from './surroundings.ts';

/** An option of a command, as `--help` shows it. */
export interface OptionDefinition {
  /** Without the two hyphens. */
  readonly name: string;
  /** What stands for its value in the help; an option without is a switch. */
  readonly value?: string;
  /** The only values accepted. */
  readonly accepts?: readonly string[];
  readonly repeatable?: boolean;
  readonly about: string;
}

/** An example of the help. */
export interface CommandExample {
  readonly about: string;
  readonly command: string;
}

/** Runs a command; a mistake of the user's is thrown, everything else is told by the exit code. */
export type RunCommand = (given: Arguments, surroundings: Surroundings) => Promise<ExitCode>;

/** A command: all that the parser and the help need to know, and where its code is. */
export interface CommandDefinition {
  readonly name: string;
  /** One line, without a full stop. */
  readonly about: string;
  /** What follows the options in the usage line, such as `FILE…`. */
  readonly operands?: {
    readonly synopsis: string;
    readonly about: string;
    readonly least: number;
    readonly most: number;
  };
  /** What stands behind `--`, where that is a command of the user's. */
  readonly behindDashes?: { readonly synopsis: string; readonly about: string };
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly CommandExample[];
  /** Loads the code, which costs start-up time, only when the command is called. */
  load(): Promise<RunCommand>;
}
