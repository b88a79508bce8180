import type { ElementName } from './transaction-view.ts';

/** All eleven extensions of the body are defined under this address. */
export const STRUCTURE_DEFINITION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';

/** How one documented extension is sent: its address and the member that holds its value. */
export interface DocumentedExtension {
  readonly element: Exclude<ElementName, 'resourceType' | 'identifiers' | 'code'>;
  readonly url: string;
  /** `undefined` for the allocation, which has children instead. */
  readonly valueName: string | undefined;
  /** The member that holds what it says: the value, or the children. */
  readonly contentName: string;
}

function documented(
  id: string,
  element: DocumentedExtension['element'],
  valueName: string | undefined,
): DocumentedExtension {
  return { element, url: STRUCTURE_DEFINITION + id, valueName, contentName: valueName ?? 'extension' };
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
  FIFO,
  ACCOUNT_NUMBER,
  ALIAS,
  ALLOCATION,
  AMOUNT,
  CARD_BRAND,
  DATE,
  LOCATION,
  METHOD,
  TENDERED_AMOUNT,
  TYPE,
];

const LETTER_T = 0x74;

/**
 * The documented extension of exactly this address. Told apart by the length of its id first, or by a letter where two have
 * the same, which is faster than hashing a fresh string.
 */
export function documentedExtension(url: string): DocumentedExtension | undefined {
  switch (url.length - STRUCTURE_DEFINITION.length) {
    case 24:
      return same(url, FIFO);
    case 26:
      return same(url, url.charCodeAt(url.length - 4) === LETTER_T ? TYPE : DATE);
    case 27:
      return same(url, ALIAS);
    case 28:
      return same(url, url.charCodeAt(url.length - 1) === LETTER_T ? AMOUNT : METHOD);
    case 30:
      return same(url, LOCATION);
    case 32:
      return same(url, url.charCodeAt(url.length - 4) === LETTER_T ? ALLOCATION : CARD_BRAND);
    case 36:
      return same(url, ACCOUNT_NUMBER);
    case 37:
      return same(url, TENDERED_AMOUNT);
    default:
      return undefined;
  }
}

function same(url: string, extension: DocumentedExtension): DocumentedExtension | undefined {
  return url === extension.url ? extension : undefined;
}
