/** The addresses of the eleven extensions, written down here and not taken from the rules. */
export const EXTENSION_URLS: Readonly<Record<ExtensionName, string>> = {
  type: address('financial-transaction-type'),
  alias: address('financial-transaction-alias'),
  method: address('financial-transaction-method'),
  cardBrand: address('financial-transaction-card-brand'),
  accountNumber: address('financial-transaction-account-number'),
  date: address('financial-transaction-date'),
  location: address('financial-transaction-location'),
  tenderedAmount: address('financial-transaction-tendered-amount'),
  amount: address('financial-transaction-amount'),
  allocations: address('financial-transaction-allocation'),
  fifo: address('apply-first-in-first-out'),
};

/** The elements that are extensions, by the names that drafts have for them. */
export type ExtensionName =
  | 'type'
  | 'alias'
  | 'method'
  | 'cardBrand'
  | 'accountNumber'
  | 'date'
  | 'location'
  | 'tenderedAmount'
  | 'amount'
  | 'allocations'
  | 'fifo';

function address(id: string): string {
  return `https://fhir-ehr.cerner.com/r4/StructureDefinition/${id}`;
}
