import { createValidator, type Finding, type Reading, type Validator } from '@countercheck/rules';
import { statusInWords } from './expectations.ts';
import type { ExpectationResult } from '../report.ts';
import type { Exchanged, Session } from './session.ts';

/** Whether a right server refuses a payload, why, and with which status. */
export interface PayloadVerdict {
  isRefused: boolean;
  /** Rules with an error. */
  rules: readonly string[];
  statuses: readonly number[];
}

/** A fault of JSON or of shape may be found before or after the business rules are asked. */
const STRUCTURAL = new Set([
  'body-is-object',
  'null-forbidden',
  'empty-element-forbidden',
  'blank-string-forbidden',
  'control-character-forbidden',
  'json-type',
  'duplicate-member-forbidden',
  'number-precision-kept',
  'byte-order-mark',
]);

const validators = new WeakMap<Session['options'], Validator>();

/** Judges a payload in the reading in force, with what is known of the tenant. */
export function judgePayload(body: string, { options, configuration }: Session): PayloadVerdict {
  const validator =
    validators.get(options) ??
    createValidator({ ...options.reading, ...(configuration.tenant && { tenant: configuration.tenant }) });
  validators.set(options, validator);
  return verdictOf(validator.validateText(body).findings, options.reading.reading ?? 'default');
}

/** What the findings of a payload mean for the answer to it. */
export function verdictOf(findings: readonly Finding[], reading: Reading): PayloadVerdict {
  const rules = [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))];
  return { isRefused: rules.length > 0, rules, statuses: statusesFor(rules, reading === 'lenient') };
}

function statusesFor(rules: readonly string[], isLenient: boolean): number[] {
  if (rules.includes('body-parses')) return isLenient ? [400, 422] : [400];
  if (rules.length > 0 && rules.every((rule) => STRUCTURAL.has(rule))) return [422, 400];
  return rules.includes('target-exists') ? [422, 404] : [422];
}

/** The other one of these is a fault of the answer, which business-rule-422 and unparsable-body-400 tell. */
const REFUSED_FOR_ITS_CONTENT = [400, 422];

/** Decides a border: its own rule, or, where the tenant makes other rules speak, those. */
export function decideAsJudged(
  requirement: string,
  { delivery }: Exchanged,
  { isRefused, rules, statuses }: PayloadVerdict,
): ExpectationResult[] {
  const status = delivery.response?.status ?? 0;
  const isMet = isRefused
    ? statuses.includes(status) || REFUSED_FOR_ITS_CONTENT.includes(status)
    : status >= 200 && status < 300;
  const decided = !isRefused || rules.includes(requirement) ? [requirement] : rules;
  return decided.map((id) => ({
    requirement: id,
    outcome: status === 429 ? 'error' : isMet ? 'pass' : 'fail',
    expected: isRefused ? `status ${statuses.join(' or ')}, because of ${rules.join(', ')}` : 'status 2xx',
    actual: delivery.response ? statusInWords(delivery.response) : 'no answer',
    assertion: { asJudged: true },
  }));
}
