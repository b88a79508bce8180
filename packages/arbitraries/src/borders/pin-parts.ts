import { type BasePayload, basePayload } from '@countercheck/rules';
import { readParts } from '../read-parts.ts';
import type { MethodParts, TransactionKind, TransactionParts } from '../transaction-parts.ts';
import type { Area } from './border-areas.ts';

/** The kind of transaction that a base payload is. */
export function kindOf(base: BasePayload): TransactionKind {
  return base === 'payment-to-account' || base === 'payment-with-fifo' ? 'check-payment' : base;
}

/** The parts with those of the base payload in the areas given; all else stays as it was chosen. */
export function pinParts(parts: TransactionParts, of: BasePayload, areas: ReadonlySet<Area>): TransactionParts {
  const base = readParts(basePayload(of).resource);
  const pick = <N extends keyof TransactionParts>(name: N, ...within: Area[]): TransactionParts[N] =>
    (within.some((area) => areas.has(area)) ? base : parts)[name];
  return {
    ...parts,
    identifiers: pick('identifiers', 'identifiers'),
    alias: pick('alias', 'alias'),
    location: pick('location', 'location'),
    currency: pick('currency', 'money', 'tendered'),
    minorUnits: pick('minorUnits', 'money', 'tendered'),
    route: pick('route', 'target', 'fifo'),
    method: parts.method && base.method ? pinMethod(parts.method, base.method, areas) : parts.method,
    isAmountBeforeTarget: pick('isAmountBeforeTarget', 'money', 'other'),
  };
}

function pinMethod(chosen: MethodParts, base: MethodParts, areas: ReadonlySet<Area>): MethodParts {
  const hasDisplay = (areas.has('method') ? base : chosen).hasDisplay;
  if (chosen.kind === 'cash-payment') {
    const isPinned = (areas.has('money') || areas.has('tendered')) && base.kind === 'cash-payment';
    return { ...chosen, hasDisplay, changeMinorUnits: (isPinned ? base : chosen).changeMinorUnits };
  }
  if (base.kind === 'cash-payment') return { ...chosen, hasDisplay };
  const number = (areas.has('accountNumber') ? base : chosen).number;
  const date = (areas.has('date') ? base : chosen).date;
  if (chosen.kind !== 'card-payment') return { ...chosen, hasDisplay, number, date };
  const isPinned = areas.has('cardBrand') && base.kind === 'card-payment';
  return { ...chosen, hasDisplay, number, date, brand: (isPinned ? base : chosen).brand };
}
