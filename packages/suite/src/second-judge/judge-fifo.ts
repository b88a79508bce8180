import { type Court, ERROR, EXCEPTIONS } from './court.ts';
import { elementsOf } from './elements.ts';
import type { Target } from './judge-target.ts';
import type { Tree } from './json-tree.ts';
import type { Tenant } from './tenant.ts';

/** First in, first out: only for payments to recurring encounters; switched off elsewhere it is a lesser fault. */
export function judgeFifo(
  court: Court,
  body: Tree,
  type: string | undefined,
  targets: readonly Target[],
  tenant: Tenant,
): void {
  for (const { value, valuePointer } of elementsOf(body, 'apply-first-in-first-out')) {
    if (value?.kind !== 'boolean') continue;
    const severity = value.value ? ERROR : EXCEPTIONS.notRequired;
    if (type === 'adjustment') court.blame('fifo-payment-only', valuePointer, severity);
    if (targets.some((target) => target.type === 'Account')) court.blame('fifo-encounter-only', valuePointer, severity);
    if (targets.some((target) => isNotRecurring(target, tenant)))
      court.blame('fifo-recurring-only', valuePointer, severity);
  }
}

function isNotRecurring({ type, id }: Target, { encounters }: Tenant): boolean {
  if (type !== 'Encounter' || encounters === undefined || !Object.hasOwn(encounters, id)) return false;
  return encounters[id]?.recurring === false;
}
