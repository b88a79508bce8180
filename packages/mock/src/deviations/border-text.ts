import { basePayload, type PayloadBorder } from '@countercheck/rules';

/**
 * Whether a body is the payload at that border. What differs from server to server (identifiers, target, alias,
 * location) may differ, unless it is what the border is about.
 */
export function isAtBorder(body: string, border: PayloadBorder): boolean {
  const untouched = JSON.stringify(basePayload(border.of).resource);
  const expected = borderText(border);
  const settled = settledParts(untouched, expected);
  const identifiers = Array.from(expected.matchAll(PARTS['identifier'] as RegExp), ([, , value]) => String(value));
  return generalise(body, settled, identifiers) === generalise(expected, settled, identifiers);
}

/** The body that a border describes. */
export function borderText(border: PayloadBorder): string {
  const draft = basePayload(border.of);
  border.edit?.(draft);
  const text = JSON.stringify(draft.resource);
  return border.text === undefined ? text : border.text(text);
}

/** The parts of a payload that differ from server to server. */
const PARTS: Readonly<Record<string, RegExp>> = {
  identifier: /("value"\s*:\s*)"([^"]*)"/g,
  target: /("reference"\s*:\s*)"([^"]*)"/g,
  alias: /(financial-transaction-alias"\s*,\s*"valueString"\s*:\s*)"([^"]*)"/g,
  location: /(financial-transaction-location"\s*,\s*"valueString"\s*:\s*)"([^"]*)"/g,
};

/** The parts that the edit of a border has changed. */
function settledParts(untouched: string, expected: string): ReadonlySet<string> {
  const valuesOf = (text: string, pattern: RegExp): string =>
    Array.from(text.matchAll(pattern), ([, , value]) => value).join('|');
  return new Set(
    Object.entries(PARTS).flatMap(([part, pattern]) =>
      valuesOf(untouched, pattern) === valuesOf(expected, pattern) ? [] : [part],
    ),
  );
}

/** An identifier that the border is about counts by its end or its length, so that each run can bring its own. */
function generalise(text: string, settled: ReadonlySet<string>, identifiers: readonly string[]): string {
  return Object.entries(PARTS).reduce(
    (current, [part, pattern]) =>
      current.replaceAll(pattern, (whole: string, before: string, value: string) => {
        if (!settled.has(part)) return `${before}"*"`;
        if (part !== 'identifier') return whole;
        const meant = identifiers.find((identifier) => value.endsWith(identifier));
        return `${before}"${(meant ?? value).length}"`;
      }),
    text,
  );
}
