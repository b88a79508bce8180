import { MockError } from '../mock-error.ts';

export type FaultName =
  | 'endless-body'
  | 'latency'
  | 'reset-after-write'
  | 'reset-before-write'
  | 'slow-headers'
  | 'throttled'
  | 'truncated-body'
  | 'unavailable'
  | 'wrong-content-length';

interface FaultKind {
  readonly description: string;
  /** What its value means and what it is when none is given; absent when it takes none. */
  readonly value?: { readonly unit: string; readonly fallback: number };
}

/** What can go wrong on the way although the server is right. */
const FAULTS: Readonly<Record<FaultName, FaultKind>> = {
  latency: { description: 'The answer comes late.', value: { unit: 'MILLISECONDS', fallback: 500 } },
  'reset-before-write': { description: 'The connection is reset before a create took effect.' },
  'reset-after-write': { description: 'The connection is reset after a create took effect: its answer is lost.' },
  'truncated-body': { description: 'The body ends in the middle and the connection with it.' },
  'endless-body': { description: 'The body never ends.' },
  'slow-headers': {
    description: 'The headers drip in over that time.',
    value: { unit: 'MILLISECONDS', fallback: 2000 },
  },
  'wrong-content-length': { description: 'Content-Length says more than there is.' },
  throttled: { description: '429 with Retry-After; nothing takes effect.', value: { unit: 'SECONDS', fallback: 1 } },
  unavailable: { description: '503 with Retry-After; nothing takes effect.', value: { unit: 'SECONDS', fallback: 1 } },
};

/** A fault as it was asked for. */
export interface Fault {
  readonly name: FaultName;
  /** In the unit of the fault. */
  readonly value: number;
  /** The share of requests that it hits, above 0 to 1. */
  readonly rate: number;
  /** How many requests it hits at most. */
  readonly times: number;
}

const SPECIFICATION =
  /^(?<name>[a-z-]+)(?:=(?<value>\d{1,7}))?(?:@(?<rate>0?\.\d{1,6}|1|1\.0|0))?(?:\*(?<times>\d{1,7}))?$/;

/** How a fault is written. */
export const FAULT_SYNTAX = 'NAME[=VALUE][@RATE][*TIMES]';

/** Reads `reset-after-write@0.2*3`: that fault, for a fifth of the requests, three times at most. Throws MockError `invalid-fault`. */
export function readFault(text: string): Fault {
  const { name = '', value, rate = '1', times } = SPECIFICATION.exec(text)?.groups ?? {};
  if (!isFaultName(name) || Number(rate) === 0 || (value !== undefined && FAULTS[name].value === undefined)) {
    const names = Object.keys(FAULTS).join(', ');
    throw new MockError(
      'invalid-fault',
      `"${text}" is no fault; write ${FAULT_SYNTAX}, with a rate above 0 to 1 and one of ${names}.`,
    );
  }
  return {
    name,
    value: Number(value ?? FAULTS[name].value?.fallback ?? 0),
    rate: Number(rate),
    times: times === undefined ? Number.POSITIVE_INFINITY : Number(times),
  };
}

/** Every fault for people and scripts. */
export function listFaults(): readonly {
  readonly name: string;
  readonly syntax: string;
  readonly description: string;
}[] {
  return Object.entries(FAULTS).map(([name, { description, value }]) => ({
    name,
    syntax: `${name}${value === undefined ? '' : `[=${value.unit}]`}[@RATE][*TIMES]`,
    description,
  }));
}

function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}
