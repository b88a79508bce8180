import type { ElementName } from './transaction-view.ts';

/** All eleven extensions of the body are defined under this address. */
export const STRUCTURE_DEFINITION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';

/** How one documented extension is sent: its address and the member that holds its value. */
export interface DocumentedExtension {
  readonly element: Exclude<ElementName, 'resourceType' | 'identifiers' | 'code'>;
  readonly url: string;
  /** `undefined` for the allocation, which has children instead. */
  readonly valueName: string | undefined;
}

function documented(id: string, element: DocumentedExtension['element'], valueName: string | undefined): DocumentedExtension {
  return { element, url: STRUCTURE_DEFINITION + id, valueName };
}

const FIFO = documented('apply-first-in-first-out', 'fifo', 'valueBoolean');
const ACCOUNT_NUMBER = documented('financial-transaction-account-number', 'accountNumber', 'valueString');
const ALIAS = documented('financial-transaction-alias', 'alias', 'valueString');
const ALLOCATION = documented('financial-transaction-allocation', 'allocations', undefined);
const AMOUNT = documented('financial-transaction-amount', 'amount', 'valueMoney');
const CARD_BRAND = documented('financial-transaction-card-brand', 'cardBrand', 'valueString');
const DATE = documented('financial-transaction-date', 'date', 'valueDate');
const LOCATION = documented('financial-transaction-location', 'location', 'valueString');
const METHOD = documented('financial-transaction-method', 'method', 'valueCodeableConcept');
const TENDERED_AMOUNT = documented('financial-transaction-tendered-amount', 'tenderedAmount', 'valueMoney');
const TYPE = documented('financial-transaction-type', 'type', 'valueCodeableConcept');

/** The eleven extensions of the Custom Extensions table; the method is a CodeableConcept (AMB-01). */
export const DOCUMENTED_EXTENSIONS: readonly DocumentedExtension[] = [
  FIFO, ACCOUNT_NUMBER, ALIAS, ALLOCATION, AMOUNT, CARD_BRAND, DATE, LOCATION, METHOD, TENDERED_AMOUNT, TYPE,
];

/** The documented extension of exactly this address. Told apart by length first, which is faster than hashing a fresh string. */
export function documentedExtension(url: string): DocumentedExtension | undefined {
  switch (url.length) {
    case FIFO.url.length: return same(url, FIFO);
    case TYPE.url.length: return same(url, TYPE) ?? same(url, DATE);
    case ALIAS.url.length: return same(url, ALIAS);
    case AMOUNT.url.length: return same(url, AMOUNT) ?? same(url, METHOD);
    case LOCATION.url.length: return same(url, LOCATION);
    case ALLOCATION.url.length: return same(url, ALLOCATION) ?? same(url, CARD_BRAND);
    case ACCOUNT_NUMBER.url.length: return same(url, ACCOUNT_NUMBER);
    case TENDERED_AMOUNT.url.length: return same(url, TENDERED_AMOUNT);
    default: return undefined;
  }
}

function same(url: string, extension: DocumentedExtension): DocumentedExtension | undefined {
  return url === extension.url ? extension : undefined;
}
