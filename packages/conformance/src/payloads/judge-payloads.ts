import {
  BATCH_RULES,
  type Finding,
  type NamedPayload,
  validateAllReadings,
  validateBatch,
  type ValidateOptions,
} from '@countercheck/rules/payloads';
import { type JudgedPayload, placeOf, type WrittenPayload } from './judged-payload.ts';
import { readMoney } from './read-money.ts';
import { findingWithoutSecrets } from './without-secrets.ts';

const BATCH_POINTER = /^\/(\d+)/;
const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Judges payloads as they are written, each by itself and all together. They are taken one by one, so that they need
 * not be in memory all at once.
 */
export function judgePayloads(
  payloads: Iterable<WrittenPayload>,
  options: ValidateOptions,
  allReadings = false,
): JudgedPayload[] {
  const taken: Omit<JudgedPayload, 'valid' | 'findings'>[] = [];
  const names = new Set<string>();
  function* take(): Generator<NamedPayload> {
    for (const { file, line, bytes } of payloads) {
      const money = readMoney(bytes);
      const name = placeOf(file, line);
      names.add(name);
      taken.push({
        file,
        ...(line !== undefined && { line }),
        ...(money && { money }),
        ...(allReadings && { readings: validateAllReadings(bytes, options.tenant && { tenant: options.tenant }) }),
      });
      yield { name, text: bytes };
    }
  }
  const batch = validateBatch(take(), options);
  const between = findingsBetween(batch.findings);
  return taken.map((payload, index) => {
    const found = [...(batch.payloads[index]?.result.findings ?? []), ...(between.get(index) ?? [])];
    const findings = found.map((finding) => onLine(finding, payload.line)).toSorted(byPlace);
    return {
      ...payload,
      valid: findings.every(({ severity }) => severity !== 'error'),
      findings: findings.map((finding) => findingWithoutSecrets(finding, isBetween(finding) ? names : NO_NAMES)),
    };
  });
}

function isBetween({ rule }: Finding): boolean {
  return BATCH_RULES.some(({ id }) => id === rule);
}

/** The findings about several payloads, by the payload that they are told of, with paths within it. */
function findingsBetween(findings: readonly Finding[]): Map<number, Finding[]> {
  const between = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (!isBetween(finding)) continue;
    const index = Number(BATCH_POINTER.exec(finding.pointer)?.[1]);
    const inside = {
      ...finding,
      pointer: finding.pointer.replace(BATCH_POINTER, ''),
      path: finding.path.replace(/^payloads\[\d+\]/, 'Basic'),
    };
    between.set(index, [...(between.get(index) ?? []), inside]);
  }
  return between;
}

/** The payload was judged by itself; its line 1 may be a later line of the file. */
function onLine(finding: Finding, line = 1): Finding {
  return finding.line === undefined ? finding : { ...finding, line: line + finding.line - 1 };
}

function byPlace(a: Finding, b: Finding): number {
  if (a.pointer !== b.pointer) return a.pointer < b.pointer ? -1 : 1;
  return a.rule < b.rule ? -1 : 1;
}
