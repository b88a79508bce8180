const STRUCTURE_DEFINITION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';
const PAYMENT_TYPE = 'http://terminology.hl7.org/CodeSystem/payment-type';
const PAYMENT_METHOD = 'http://terminology.hl7.org/CodeSystem/v2-0570';

/** What a test wants different from a documented example. */
export interface PayloadChanges {
  readonly identifier?: string;
  readonly target?: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly alias?: string;
  readonly applyFirstInFirstOut?: boolean;
}

/** The documented check payment. */
export function checkPayment(changes: PayloadChanges = {}): Record<string, unknown> {
  return transaction('payment', { identifier: '3335800133', amount: 12.12, alias: '0111', ...changes }, [
    extension('financial-transaction-method', {
      valueCodeableConcept: { coding: [{ code: 'CHCK', display: 'Check', system: PAYMENT_METHOD }], text: 'Check' },
    }),
    extension('financial-transaction-date', { valueDate: '2020-01-02' }),
    extension('financial-transaction-account-number', { valueString: '1234' }),
  ]);
}

/** The documented cash payment; what is tendered is the amount. */
export function cashPayment(changes: PayloadChanges = {}): Record<string, unknown> {
  const all = { identifier: '14266754', target: 'Account/G63392574', amount: 12, alias: '0111', ...changes };
  return transaction('payment', all, [
    extension('financial-transaction-method', {
      valueCodeableConcept: { coding: [{ code: 'CASH', display: 'Cash', system: PAYMENT_METHOD }], text: 'Cash' },
    }),
    extension('financial-transaction-tendered-amount', {
      valueMoney: { value: all.amount, currency: all.currency ?? 'USD' },
    }),
  ]);
}

/** The documented card payment. */
export function cardPayment(changes: PayloadChanges = {}): Record<string, unknown> {
  return transaction('payment', { identifier: '74389581', amount: 12, alias: '0111', ...changes }, [
    extension('financial-transaction-method', {
      valueCodeableConcept: {
        coding: [{ code: 'CCCA', display: 'Credit Card', system: PAYMENT_METHOD }],
        text: 'Credit Card',
      },
    }),
    extension('financial-transaction-date', { valueDate: '2005-01' }),
    extension('financial-transaction-account-number', { valueString: '4321' }),
    extension('financial-transaction-card-brand', { valueString: 'visa' }),
  ]);
}

/** The documented adjustment. */
export function adjustment(changes: PayloadChanges = {}): Record<string, unknown> {
  return transaction('adjustment', { identifier: '3353423432432232', amount: 1, alias: '3100', ...changes }, []);
}

function transaction(code: string, changes: PayloadChanges, more: readonly object[]): Record<string, unknown> {
  const money = { value: changes.amount, currency: changes.currency ?? 'USD' };
  const target = { url: 'target', valueReference: { reference: changes.target ?? 'Encounter/97953536' } };
  const fifo = changes.applyFirstInFirstOut;
  return {
    resourceType: 'Basic',
    code: { coding: [{ code: 'FinancialTransaction' }] },
    identifier: [{ value: changes.identifier, use: 'usual' }],
    extension: [
      extension('financial-transaction-type', { valueCodeableConcept: { coding: [{ code, system: PAYMENT_TYPE }] } }),
      ...more,
      extension('financial-transaction-allocation', { extension: [target, { url: 'amount', valueMoney: money }] }),
      extension('financial-transaction-alias', { valueString: changes.alias }),
      extension('financial-transaction-amount', { valueMoney: money }),
      ...(fifo === undefined ? [] : [extension('apply-first-in-first-out', { valueBoolean: fifo })]),
    ],
  };
}

function extension(id: string, content: object): object {
  return { url: STRUCTURE_DEFINITION + id, ...content };
}
