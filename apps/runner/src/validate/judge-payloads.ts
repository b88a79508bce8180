import {
  BATCH_RULES,
  type Finding,
  validateAllReadings,
  validateBatch,
  type ValidateOptions,
} from '@countercheck/rules';
import type { Payload } from '../inputs/read-payloads.ts';
import { type JudgedPayload, placeOf } from './judged-payload.ts';
import { readMoney } from './read-money.ts';

const BATCH_POINTER = /^\/(\d+)/;

/** Judges payloads as they are written, each by itself and all together. */
export function judgePayloads(
  payloads: readonly Payload[],
  options: ValidateOptions,
  allReadings: boolean,
): JudgedPayload[] {
  const named = payloads.map(({ file, line, bytes }) => ({ name: placeOf(file, line), text: bytes }));
  const batch = validateBatch(named, options);
  const between = findingsBetween(batch.findings);
  return payloads.map(({ file, line, bytes }, index) => {
    const alone = batch.payloads[index]?.result.findings ?? [];
    const findings = [...alone.map((finding) => onLine(finding, line)), ...(between.get(index) ?? [])].toSorted(
      byPlace,
    );
    const money = readMoney(bytes);
    return {
      file,
      ...(line !== undefined && { line }),
      valid: findings.every(({ severity }) => severity !== 'error'),
      findings,
      ...(money && { money }),
      ...(allReadings && { readings: validateAllReadings(bytes, options.tenant && { tenant: options.tenant }) }),
    };
  });
}

/** The findings about several payloads, by the payload that they are told of, with paths within it. */
function findingsBetween(findings: readonly Finding[]): Map<number, Finding[]> {
  const between = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (!BATCH_RULES.some(({ id }) => id === finding.rule)) continue;
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
