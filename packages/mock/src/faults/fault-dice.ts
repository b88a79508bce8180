import type { Randomness } from '../randomness.ts';
import type { Fault } from './fault.ts';

/** What faults look at. */
export interface FaultyRequest {
  readonly isCreate: boolean;
  readonly isUnderRoot: boolean;
}

/** Decides which of the faults hit a request. */
export type FaultDice = (request: FaultyRequest) => readonly Fault[];

/** Dice of their own, so that faults do not change any id. */
export function createFaultDice(faults: readonly Fault[], randomness: Randomness): FaultDice {
  if (faults.length === 0) return () => faults;
  const left = faults.map(({ times }) => times);
  return (request) =>
    faults.filter((fault, index) => {
      const hits =
        concerns(fault, request) && (left[index] ?? 0) > 0 && (fault.rate === 1 || randomness.fraction() < fault.rate);
      if (hits) left[index] = (left[index] ?? 0) - 1;
      return hits;
    });
}

function concerns({ name }: Fault, { isCreate, isUnderRoot }: FaultyRequest): boolean {
  return name === 'reset-before-write' || name === 'reset-after-write' ? isCreate : isUnderRoot;
}
