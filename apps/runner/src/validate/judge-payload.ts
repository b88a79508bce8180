import type { Finding, Validator } from '@countercheck/rules';
import type { Payload } from '../inputs/read-payloads.ts';
import type { OtherReadings } from './all-readings.ts';
import type { JudgedPayload } from './judged-payload.ts';
import { readMoney } from './read-money.ts';

/** Judges one payload as it is written. */
export function judgePayload({ file, line, bytes }: Payload, validator: Validator, otherReadings: OtherReadings | undefined): JudgedPayload {
  const { valid, findings } = validator.validateText(bytes);
  const money = readMoney(bytes);
  return {
    file,
    ...(line !== undefined && { line }),
    valid,
    findings: line === undefined ? findings : findings.map((finding) => onLine(finding, line)),
    ...(money && { money }),
    ...(otherReadings && { otherVerdicts: otherReadings.judge(bytes, valid) }),
  };
}

/** The payload was judged by itself; its line 1 is a later line of the file. */
function onLine(finding: Finding, line: number): Finding {
  return { ...finding, line: line + (finding.line ?? 1) - 1 };
}
