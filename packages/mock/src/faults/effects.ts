import type { Answer } from '../http/answer.ts';
import { refusal } from '../http/operation-outcome.ts';
import type { Fault, FaultName } from './fault.ts';

export function hits(faults: readonly Fault[], name: FaultName): boolean {
  return faults.some((fault) => fault.name === name);
}

/** How long the answer is held back. */
export function delayOf(faults: readonly Fault[]): number {
  return faults.reduce((sum, { name, value }) => (name === 'latency' ? sum + value : sum), 0);
}

/** What is answered instead of doing anything; `undefined` when the request is to take effect. A reset before the write has no answer, so any will do. */
export function failureAnswer(faults: readonly Fault[]): Answer | undefined {
  const fault = faults.find(
    ({ name }) => name === 'throttled' || name === 'unavailable' || name === 'reset-before-write',
  );
  if (fault === undefined) return undefined;
  const headers = { 'retry-after': String(fault.value) };
  if (fault.name === 'throttled') return refusal(429, 'throttled', 'Too many requests.', headers);
  return refusal(503, 'transient', 'Not available for the moment.', headers);
}

export function sleep(millis: number): Promise<void> | undefined {
  return millis === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, millis));
}
