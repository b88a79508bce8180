import { basePayload, createValidator, type PayloadBorder, type RequirementId } from '@countercheck/rules';
import type { Paint } from '../colors.ts';
import { findPayloadRule } from './find-rule.ts';

/** A payload just beside the line that a rule draws. */
export interface Example {
  readonly holds: boolean;
  /** How it differs from a usual payload. */
  readonly about: string;
  readonly reading: string;
  /** What the rule says of it. */
  readonly finding?: { readonly path: string; readonly message: string };
  /** The text of the body. */
  readonly body: string;
}

/** The first payload that fails and the first one that holds. */
export function examplesOf(id: RequirementId): Example[] {
  const borders = findPayloadRule(id)?.borders ?? [];
  const first = [borders.find(({ fails }) => fails !== undefined), borders.find(({ holds }) => holds !== undefined)];
  return first.filter((border) => border !== undefined).map((border) => toExample(id, border));
}

function toExample(id: RequirementId, border: PayloadBorder): Example {
  const { of, edit, text, reading = 'default', tenant, fails, holds } = border;
  const draft = basePayload(of);
  edit?.(draft);
  const body = text === undefined ? JSON.stringify(draft.resource, null, 2) : text(JSON.stringify(draft.resource));
  const validator = createValidator({ reading, ...(tenant && { tenant }) });
  const finding = validator.validateText(body).findings.find(({ rule }) => rule === id);
  return {
    holds: holds !== undefined,
    about: `${of}, ${fails ?? holds}`,
    reading,
    ...(finding && { finding: { path: finding.path, message: finding.message } }),
    body,
  };
}

export function renderExample({ holds, about, reading, finding, body }: Example, paint: Paint): string {
  const verdict = holds ? paint('green', 'holds') : paint('red', 'fails');
  const lines = [`  ${verdict}: ${about}${reading === 'default' ? '' : ` (${reading} reading)`}`];
  if (finding !== undefined) lines.push(`  ${finding.path}: ${finding.message}`);
  return [...lines, ...body.split('\n').map((line) => `    ${line}`)].join('\n');
}
