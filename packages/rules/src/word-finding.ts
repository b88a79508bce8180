import { withoutCardNumbers } from './card-number.ts';
import type { Finding, Severity } from './finding.ts';
import type { AmbiguityId } from './reading.ts';
import type { RuleText } from './rule.ts';

/** Longer values are cut in messages. */
const LONGEST_SHOWN = 60;
/** Looking on behind the cut shows a card number there of which only the beginning would be left. */
const LONGEST_LOOKED_AT = 2 * LONGEST_SHOWN;

/** What a finding needs beside the words of its rule. */
export interface FindingPlace {
  readonly path: string;
  readonly pointer: string;
}

/** Puts the arguments into the words of the rule. Nothing that could be a card number passes, and no control character. */
export function wordFinding(
  rule: RuleText,
  severity: Severity,
  ambiguity: AmbiguityId | undefined,
  place: FindingPlace,
  args: Readonly<Record<string, string>>,
): Finding {
  const shown: Record<string, string> = {};
  for (const name of Object.keys(args)) shown[name] = showValue(args[name] as string);
  return {
    rule: rule.id,
    severity,
    path: place.path,
    pointer: place.pointer,
    message: fill(rule.message, shown),
    remedy: fill(rule.remedy, shown),
    args: shown,
    ...(ambiguity === undefined ? undefined : { ambiguity }),
  };
}

/** A value from a payload, made safe to show on one line. */
export function showValue(value: string): string {
  const start = withoutCardNumbers(value.slice(0, LONGEST_LOOKED_AT));
  const cut = value.length > LONGEST_SHOWN ? `${start.slice(0, LONGEST_SHOWN)}…` : start;
  return cut
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function fill(template: string, args: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(args, name) ? (args[name] as string) : placeholder,
  );
}
