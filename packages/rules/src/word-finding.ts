import { withoutCardNumbers } from './card-number.ts';
import type { Finding, Severity } from './finding.ts';
import type { PlaceText } from './place-text.ts';
import type { AmbiguityId } from './reading.ts';
import type { RuleText } from './rule.ts';

/** Longer values are cut in messages. */
const LONGEST_SHOWN = 100;
/** Fewer digits than any card number has. */
const MOST_HARMLESS_DIGITS = 12;
/** Looking on behind the cut shows a card number there of which only the beginning would be left. */
const LONGEST_LOOKED_AT = 2 * LONGEST_SHOWN;

/** Puts the arguments into the words of the rule. Nothing that could be a card number passes, and no control character. */
export function wordFinding(
  rule: RuleText,
  severity: Severity,
  ambiguity: AmbiguityId | undefined,
  place: PlaceText,
  args: Readonly<Record<string, string>>,
): Finding {
  const shown = showValues(args);
  const { path, pointer } = place;
  const words = wordsOf(rule);
  const message = fill(words.message, shown);
  const remedy = fill(words.remedy, shown);
  return ambiguity === undefined
    ? { rule: rule.id, severity, path, pointer, message, remedy, args: shown }
    : { rule: rule.id, severity, path, pointer, message, remedy, args: shown, ambiguity };
}

/** Most values can be shown as they are. */
function showValues(args: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const name in args) {
    if (!isHarmless(args[name] as string))
      return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, showValue(value)]));
  }
  return args;
}

/** A value from a payload, made safe to show on one line. */
export function showValue(value: string): string {
  if (isHarmless(value)) return value;
  const start = withoutCardNumbers(value.slice(0, LONGEST_LOOKED_AT));
  const cut = value.length > LONGEST_SHOWN ? `${start.slice(0, LONGEST_SHOWN)}…` : start;
  return cut
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The texts between the placeholders of a template, and their names; each template is taken apart once. */
interface Template {
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

interface Words {
  readonly message: Template;
  readonly remedy: Template;
}

/** Kept for each rule. */
const wordsOfRules = new Map<RuleText, Words>();

function wordsOf(rule: RuleText): Words {
  let words = wordsOfRules.get(rule);
  if (words === undefined) {
    words = { message: takeApart(rule.message), remedy: takeApart(rule.remedy) };
    wordsOfRules.set(rule, words);
  }
  return words;
}

function takeApart(template: string): Template {
  const parts = template.split(/\{(\w+)\}/);
  return { texts: parts.filter((_, index) => index % 2 === 0), names: parts.filter((_, index) => index % 2 === 1) };
}

function fill({ texts, names }: Template, args: Readonly<Record<string, string>>): string {
  let filled = texts[0] as string;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    filled += (Object.hasOwn(args, name) ? (args[name] as string) : `{${name}}`) + (texts[index + 1] as string);
  }
  return filled;
}

/** Short text in printable ASCII with few digits is shown as it is. */
function isHarmless(value: string): boolean {
  if (value.length > LONGEST_SHOWN) return false;
  let digits = 0;
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    if (unit < 0x20 || unit > 0x7e) return false;
    if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  return digits < MOST_HARMLESS_DIGITS;
}
