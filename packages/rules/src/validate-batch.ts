import type { BatchEntry } from './batch/define-batch-rule.ts';
import { type Finding, toResult, type ValidationResult } from './finding.ts';
import { isObject } from './json-value.ts';
import { decideSeverity } from './payload-judge.ts';
import { type ReadingOf, resolveReading } from './reading.ts';
import { BATCH_RULES } from './batch/rules.generated.ts';
import { sentIdentifier } from './sent-identifier.ts';
import type { TransactionView } from './transaction-view.ts';
import { compileValidator, type ValidateOptions } from './validator.ts';
import { locateInText } from './text-location.ts';
import { wordFinding } from './word-finding.ts';

/** A payload with the name by which findings call it, as value or as the text of its body. */
export type NamedPayload = { readonly name: string } & (
  | { readonly resource: unknown }
  | { readonly text: string | Uint8Array }
);

/** What is said of several payloads: `findings` has those of all payloads and those between them. */
export interface BatchResult extends ValidationResult {
  /** The result of each payload alone, in order. */
  readonly payloads: readonly { readonly name: string; readonly result: ValidationResult }[];
}

/**
 * Judges payloads that are sent together: each by the payload rules, and all against each other.
 * An item is a parsed payload, the text of a body, or one of these with a name. Paths begin with `payloads[n]`, pointers with `/n`.
 * @throws UsageError for unknown options.
 */
export function validateBatch(payloads: Iterable<unknown>, options: ValidateOptions = {}): BatchResult {
  const readingOf = resolveReading(options);
  const validator = compileValidator(options);
  const batch = new Batch(readingOf);
  const results: BatchResult['payloads'][number][] = [];
  const findings: Finding[] = [];
  let index = 0;
  for (const item of payloads) {
    const { name, resource, text } = toPayload(item, index);
    const examined =
      text === undefined
        ? { result: validator.validate(resource), view: validator.view(resource) }
        : validator.examineText(text);
    const { result, view } = examined;
    results.push({ name, result });
    for (const finding of result.findings) findings.push(inBatch(finding, index));
    const between = batch.add(view, index, name);
    const located = 'text' in examined ? locateInText(between, examined.text) : between;
    for (const finding of located) findings.push(inBatch(finding, index));
    index++;
  }
  return { ...toResult(findings), payloads: results };
}

/** Remembers the transactions so far; places of its findings are those within the payload. */
class Batch {
  readonly #readingOf: ReadingOf;
  readonly #seen = new Map<string, BatchEntry>();

  constructor(readingOf: ReadingOf) {
    this.#readingOf = readingOf;
  }

  add(view: TransactionView | undefined, index: number, name: string): Finding[] {
    const identifier = sentIdentifier(view);
    if (view?.transactionType === undefined || identifier === undefined) return [];
    const key = `${view.transactionType} ${identifier.value}`;
    const entry: BatchEntry = { index, name, type: view.transactionType, identifier, earlier: this.#seen.get(key) };
    if (entry.earlier === undefined) this.#seen.set(key, entry);
    return BATCH_RULES.flatMap((rule) => {
      if (rule.holds(entry)) return [];
      const { severity, ambiguity } = decideSeverity(rule, entry, this.#readingOf);
      if (severity === 'none') return [];
      const place = {
        path: `Basic.identifier[${identifier.index}].value`,
        pointer: `/identifier/${identifier.index}/value`,
      };
      return [wordFinding(rule, severity, ambiguity, place, rule.args(entry))];
    });
  }
}

function toPayload(item: unknown, index: number): { name: string; resource?: unknown; text?: string | Uint8Array } {
  const name = `payload ${index + 1}`;
  if (typeof item === 'string' || item instanceof Uint8Array) return { name, text: item };
  if (isNamed(item))
    return 'text' in item ? { name: item.name, text: item.text } : { name: item.name, resource: item.resource };
  return { name, resource: item };
}

function isNamed(item: unknown): item is NamedPayload {
  return (
    isObject(item) &&
    typeof item['name'] === 'string' &&
    !Object.hasOwn(item, 'resourceType') &&
    (Object.hasOwn(item, 'resource') || Object.hasOwn(item, 'text'))
  );
}

function inBatch(finding: Finding, index: number): Finding {
  return {
    ...finding,
    path: finding.path.replace(/^Basic/, `payloads[${index}]`),
    pointer: `/${index}${finding.pointer}`,
  };
}
