import {
  PAYLOAD_RULES,
  type PayloadBorder,
  type PayloadRule,
  type ReadingOptions,
  type ValidationResult,
} from '@countercheck/rules';
import { isAtBorder } from './border-text.ts';
import type { Deviation } from './deviation.ts';

/** One deviation for each border at which a payload rule just holds in the reading in force: the server refuses it there. */
export function refuseBorders({ reading = 'default' }: ReadingOptions): readonly Deviation[] {
  return PAYLOAD_RULES.flatMap((rule) =>
    rule.borders.flatMap((border) => (isHeldIn(border, reading) ? [refuseBorder(rule, border)] : [])),
  );
}

type HoldingBorder = Extract<PayloadBorder, { holds: string }>;

/** Where a border supposes that nothing is known of the hospital, the mock refuses anyway: it always knows its own. */
function isHeldIn(border: PayloadBorder, reading: string): border is HoldingBorder {
  const knowsNothing = border.tenant !== undefined && Object.keys(border.tenant).length === 0;
  return border.holds !== undefined && (border.reading ?? 'default') === reading && !knowsNothing;
}

function refuseBorder({ id, statement }: PayloadRule, border: HoldingBorder): Deviation {
  return {
    id: `refuses-${id}-${slug(border.holds)}`,
    description: `A create that keeps this is refused: ${statement} The case: ${border.holds}.`,
    breaks: [id],
    replace: ({ judgePayload }) => ({
      judgePayload: (body, tenant) => (isAtBorder(body.text, border) ? refused(id) : judgePayload(body, tenant)),
    }),
  };
}

function refused(rule: PayloadRule['id']): ValidationResult {
  const finding = {
    rule,
    severity: 'error',
    path: 'Basic',
    pointer: '',
    message: 'This is refused by a deviation.',
    remedy: 'Run the mock without it.',
    args: {},
  } as const;
  return { valid: false, findings: [finding] };
}

/** `on-a-check-tolerated` */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
