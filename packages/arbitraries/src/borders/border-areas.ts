import { basePayload, Draft, type MutableObject, type PayloadBorder } from '@countercheck/rules';
import { EXTENSION_URLS } from '../extension-urls.ts';
import { readParts } from '../read-parts.ts';
import type { TransactionParts } from '../transaction-parts.ts';
import { writeParts } from '../write-parts.ts';

/** A part of a transaction that can be chosen without regard to the others. */
export type Area =
  | 'identifiers'
  | 'code'
  | 'type'
  | 'alias'
  | 'method'
  | 'cardBrand'
  | 'accountNumber'
  | 'date'
  | 'location'
  | 'money'
  | 'tendered'
  | 'target'
  | 'fifo'
  /** Members and extensions that a valid transaction does not have. */
  | 'other';

const AREA_OF_MEMBER: Readonly<Record<string, Area>> = { identifier: 'identifiers', code: 'code' };
const AREA_OF_URL = new Map<unknown, Area>([
  [EXTENSION_URLS.type, 'type'],
  [EXTENSION_URLS.alias, 'alias'],
  [EXTENSION_URLS.method, 'method'],
  [EXTENSION_URLS.cardBrand, 'cardBrand'],
  [EXTENSION_URLS.accountNumber, 'accountNumber'],
  [EXTENSION_URLS.date, 'date'],
  [EXTENSION_URLS.location, 'location'],
  [EXTENSION_URLS.tenderedAmount, 'tendered'],
  [EXTENSION_URLS.amount, 'money'],
  [EXTENSION_URLS.fifo, 'fifo'],
]);

/** What the border's edit sets, and what must stand as in its base payload for the border to be one. */
export function areasOf(border: PayloadBorder): ReadonlySet<Area> {
  const base = basePayload(border.of);
  const other = new Draft(writeParts(otherThan(readParts(base.resource))) as unknown as MutableObject);
  return new Set([
    ...changedBy(border, base),
    ...changedBy(border, other),
    ...knownAreas(border),
    ...(border.text === undefined ? [] : ['money' as const]),
  ]);
}

function changedBy(border: PayloadBorder, draft: Draft): Area[] {
  const before = fingerprints(draft.resource);
  border.edit?.(draft);
  const after = fingerprints(draft.resource);
  return [...before.keys(), ...after.keys()].filter((area) => before.get(area) !== after.get(area));
}

/** Another transaction of the kind: shows an edit that sets what the base payload has already. */
function otherThan(parts: TransactionParts): TransactionParts {
  const { method } = parts;
  return {
    ...parts,
    identifiers: [{ use: 'official', value: 'Z9' }],
    alias: 'Z9',
    minorUnits: 777,
    ...(method?.kind === 'cash-payment' ? { method: { ...method, changeMinorUnits: 777 } } : {}),
    ...(method !== undefined && 'number' in method
      ? { method: { ...method, number: '9999', date: '2031-01-31' } }
      : {}),
  };
}

/** What is known of the hospital is about the values of the base payload. */
function knownAreas({ tenant = {} }: PayloadBorder): Area[] {
  return [
    ...(tenant.aliases === undefined ? [] : ['alias' as const]),
    ...(tenant.locations === undefined ? [] : ['location' as const]),
    ...(tenant.accounts === undefined && tenant.encounters === undefined ? [] : ['target' as const]),
  ];
}

function fingerprints(resource: object): Map<Area, string> {
  const found = new Map<Area, string>();
  const see = (area: Area, value: unknown): void => {
    found.set(area, `${found.get(area) ?? ''}${JSON.stringify(value)}`);
  };
  for (const [name, value] of Object.entries(resource)) {
    if (name === 'extension' && Array.isArray(value)) value.forEach((extension) => seeExtension(extension, see));
    else see(AREA_OF_MEMBER[name] ?? 'other', { [name]: value });
  }
  return found;
}

function seeExtension(
  extension: { url?: unknown; extension?: unknown },
  see: (area: Area, value: unknown) => void,
): void {
  const area = AREA_OF_URL.get(extension.url);
  if (area !== undefined || extension.url !== EXTENSION_URLS.allocations) return see(area ?? 'other', extension);
  const { extension: children, ...others } = extension;
  if (Object.keys(others).length > 1) see('other', others);
  see('money', childOf(children, 'amount'));
  see('target', childOf(children, 'target'));
  if (Array.isArray(children)) see('other', children.map((child: { url?: unknown }) => String(child.url)).toSorted());
}

function childOf(children: unknown, url: string): unknown {
  return Array.isArray(children) ? children.filter((child: { url?: unknown }) => child.url === url) : children;
}
