import { withoutCardNumbers } from './card-number.ts';
import { isUsualPointer } from './place-text.ts';
import type { AmbiguityId } from './reading.ts';
import type { RequirementId } from './requirement-id.ts';

/** `error`: the documented API refuses it or may misplace money. `warning`: accepted, but likely not meant. */
export type Severity = 'error' | 'warning' | 'information';

/** One fault, found by one rule at one place. */
export interface Finding {
  readonly rule: RequirementId;
  readonly severity: Severity;
  /** FHIRPath with indexes in a resource; elsewhere the named part, such as `response.headers.location`. */
  readonly path: string;
  /** JSON Pointer (RFC 6901) into the judged value; for something missing, of the parent that lacks it. */
  readonly pointer: string;
  readonly message: string;
  readonly remedy: string;
  /** The values that the message shows; never a card number. */
  readonly args: Readonly<Record<string, string>>;
  /** The ambiguity whose reading decided severity or meaning. */
  readonly ambiguity?: AmbiguityId;
  /** 1-based line in the judged text; only when text was judged. */
  readonly line?: number;
  /** 1-based column in UTF-16 units; only when text was judged. */
  readonly column?: number;
}

/** What a judge says: `valid` means that no finding has severity `error`. */
export interface ValidationResult {
  readonly valid: boolean;
  /** Sorted by pointer (code unit order), then path, then rule. */
  readonly findings: readonly Finding[];
}

/** Sorts the findings, hides in their places what could be a card number, and derives `valid`. */
export function toResult(unsorted: readonly Finding[]): ValidationResult {
  const findings = unsorted.map(withSafePlace);
  sortFindings(findings);
  return { valid: !findings.some(({ severity }) => severity === 'error'), findings };
}

/** Up to here inserting one after another is faster than the sort that comes with the language. */
const FEW = 8;

function sortFindings(findings: Finding[]): void {
  if (findings.length > FEW) {
    findings.sort(byPlaceThenRule);
    return;
  }
  for (let index = 1; index < findings.length; index++) {
    const finding = findings[index] as Finding;
    let to = index;
    for (; to > 0 && byPlaceThenRule(findings[to - 1] as Finding, finding) > 0; to--)
      findings[to] = findings[to - 1] as Finding;
    findings[to] = finding;
  }
}

function withSafePlace(finding: Finding): Finding {
  if (isUsualPointer(finding.pointer)) return finding;
  const pointer = withoutCardNumbers(finding.pointer);
  return pointer === finding.pointer ? finding : { ...finding, pointer, path: withoutCardNumbers(finding.path) };
}

function byPlaceThenRule(a: Finding, b: Finding): number {
  return compareText(a.pointer, b.pointer) || compareText(a.path, b.path) || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
