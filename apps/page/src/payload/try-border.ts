import {
  basePayload,
  Draft,
  type MutableObject,
  PAYLOAD_RULES,
  type PayloadBorder,
  type TenantContext,
  type ValidateOptions,
  validateText,
} from '@countercheck/rules';

/** A border of a rule, applied. */
export interface TriedBorder {
  /** `one cent short` */
  readonly name: string;
  readonly text: string;
  /** Whether the edit fits the payload at hand; otherwise it is shown on an example. */
  readonly of: 'payload' | 'example';
  /** What must be known of the hospital for the rule to apply. */
  readonly tenant?: TenantContext;
}

/** The borders of a rule that do on the payload at hand, or on an example, what they promise. */
export function tryBorders(
  rule: string,
  side: 'fails' | 'holds',
  text: string,
  options: ValidateOptions,
): TriedBorder[] {
  const borders = PAYLOAD_RULES.find(({ id }) => id === rule)?.borders ?? [];
  return borders.flatMap((border): TriedBorder[] => {
    const name = border[side];
    if (name === undefined) return [];
    const tenant = border.tenant ?? options.tenant;
    const judged = { ...options, ...(tenant && { tenant }) };
    const own = edit(border, () => parseObject(text));
    if (own !== undefined && keepsPromise(own, rule, side, judged) && (side === 'fails' || isBetter(own, text, judged)))
      return [{ name, text: own, of: 'payload', ...(border.tenant && { tenant: border.tenant }) }];
    const example = edit(border, () => basePayload(border.of).resource);
    return example !== undefined && keepsPromise(example, rule, side, judged)
      ? [{ name, text: example, of: 'example', ...(border.tenant && { tenant: border.tenant }) }]
      : [];
  });
}

function parseObject(text: string): MutableObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as MutableObject) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of an edited payload; `undefined` where the edit asks for what is not there. */
function edit(
  { edit: change, text: rewrite }: PayloadBorder,
  start: () => MutableObject | undefined,
): string | undefined {
  const resource = start();
  if (resource === undefined) return undefined;
  try {
    change?.(new Draft(resource));
  } catch {
    return undefined;
  }
  const text = JSON.stringify(resource, null, 2);
  return rewrite?.(text) ?? text;
}

function keepsPromise(text: string, rule: string, side: 'fails' | 'holds', options: ValidateOptions): boolean {
  const isFound = validateText(text, options).findings.some((finding) => finding.rule === rule);
  return isFound === (side === 'fails');
}

/** Mending one thing must not break another. */
function isBetter(edited: string, text: string, options: ValidateOptions): boolean {
  return validateText(edited, options).findings.length < validateText(text, options).findings.length;
}
