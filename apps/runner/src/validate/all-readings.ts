import { AMBIGUITIES, createValidator, type Reading, type ReadingOptions, type TenantContext, type Validator } from '@countercheck/rules';
import type { AmbiguityChoice, OtherVerdicts } from './judged-payload.ts';

const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];

/** Finds what would turn a verdict: each ambiguity by itself, and, where it takes several, the fewest of them. */
export class OtherReadings {
  readonly #chosen: Required<ReadingOptions>;
  readonly #tenant: TenantContext | undefined;
  readonly #validators = new Map<string, Validator>();

  constructor(chosen: Required<ReadingOptions>, tenant: TenantContext | undefined) {
    this.#chosen = chosen;
    this.#tenant = tenant;
  }

  judge(text: Uint8Array, valid: boolean): OtherVerdicts {
    const turns = (choices: readonly AmbiguityChoice[]) => this.#validator(choices).validateText(text).valid !== valid;
    const turnedBy: AmbiguityChoice[][] = [];
    for (const reading of READINGS) {
      const others = AMBIGUITIES.filter(({ id }) => this.#readingOf(id) !== reading).map(({ id }) => ({ ambiguity: id, reading }));
      const single = others.filter((choice) => turns([choice]));
      turnedBy.push(...single.map((choice) => [choice]));
      if (single.length === 0 && turns(others)) turnedBy.push(fewest(others, turns));
    }
    return { turnedBy };
  }

  #readingOf(ambiguity: AmbiguityChoice['ambiguity']): Reading {
    return this.#chosen.readings[ambiguity] ?? this.#chosen.reading;
  }

  #validator(choices: readonly AmbiguityChoice[]): Validator {
    const key = choices.map(({ ambiguity, reading }) => `${ambiguity} ${reading}`).join();
    const known = this.#validators.get(key);
    if (known !== undefined) return known;
    const { reading, readings } = this.#chosen;
    const changed = Object.fromEntries(choices.map((choice) => [choice.ambiguity, choice.reading]));
    const made = createValidator({ reading, readings: { ...readings, ...changed }, ...(this.#tenant && { tenant: this.#tenant }) });
    this.#validators.set(key, made);
    return made;
  }
}

/** A list that still turns the verdict, and from which nothing can be left out. */
function fewest(choices: readonly AmbiguityChoice[], turns: (choices: readonly AmbiguityChoice[]) => boolean): AmbiguityChoice[] {
  let needed = [...choices];
  for (const choice of choices) {
    const without = needed.filter((other) => other !== choice);
    if (turns(without)) needed = without;
  }
  return needed;
}
