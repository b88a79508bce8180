import type { DocumentedExtension } from './extension-urls.ts';
import { DOCUMENTED_EXTENSIONS } from './extension-urls.ts';
import { PAYMENT_METHOD_DISPLAYS, PAYMENT_METHOD_SYSTEM, PAYMENT_TYPE_SYSTEM } from './terminology.ts';
import type { PaymentMethod } from './transaction-view.ts';

/** A JSON value that edits may change. */
export type MutableJson = null | boolean | number | string | MutableJson[] | { [name: string]: MutableJson };
export type MutableObject = { [name: string]: MutableJson };

/** The valid payloads that borders start from. None of them has a finding in any reading. */
export type BasePayload =
  | 'cash-payment'
  | 'card-payment'
  | 'check-payment'
  | 'cashiers-check-payment'
  | 'travelers-check-payment'
  | 'adjustment'
  | 'payment-to-account'
  | 'payment-with-fifo';

type ElementOfExtension = DocumentedExtension['element'];

/** A payload being edited, with short ways to its parts. Each part that is asked for must be there. */
export class Draft {
  readonly resource: MutableObject;

  constructor(resource: MutableObject) {
    this.resource = resource;
  }

  get extensions(): MutableObject[] {
    return this.resource['extension'] as MutableObject[];
  }

  /** The documented extension of that element. @throws Error when the payload has none: the border is wrong. */
  extension(element: ElementOfExtension): MutableObject {
    const found = this.extensions.find((extension) => extension['url'] === urlOf(element));
    if (found === undefined) throw new Error(`The base payload has no ${element}.`);
    return found;
  }

  /** Appends a documented extension. */
  add(element: ElementOfExtension, content: MutableObject): void {
    this.extensions.push({ url: urlOf(element), ...content });
  }

  remove(element: ElementOfExtension): void {
    this.resource['extension'] = this.extensions.filter((extension) => extension['url'] !== urlOf(element));
  }

  /** The Money of the amount or the tendered amount. */
  money(element: 'amount' | 'tenderedAmount'): MutableObject {
    return this.extension(element)['valueMoney'] as MutableObject;
  }

  /** Sets the string or date value of an extension. */
  setText(element: 'alias' | 'location' | 'cardBrand' | 'accountNumber', value: string): void {
    this.extension(element)['valueString'] = value;
  }

  /** The `target` or `amount` inside the (first) allocation. */
  child(url: 'target' | 'amount'): MutableObject {
    const found = this.children.find((child) => child['url'] === url);
    if (found === undefined) throw new Error(`The base payload has no ${url} in its allocation.`);
    return found;
  }

  get children(): MutableObject[] {
    return this.extension('allocations')['extension'] as MutableObject[];
  }

  /** The Money inside the allocation. */
  get allocated(): MutableObject {
    return this.child('amount')['valueMoney'] as MutableObject;
  }

  /** The Reference of the target. */
  get target(): MutableObject {
    return this.child('target')['valueReference'] as MutableObject;
  }

  /** Sets amount and allocation together, and what was tendered, so that the sums stay right. */
  setAmount(value: MutableJson, currency: MutableJson = 'USD'): void {
    const all = [this.money('amount'), this.allocated];
    if (this.extensions.some((extension) => extension['url'] === urlOf('tenderedAmount')))
      all.push(this.money('tenderedAmount'));
    for (const money of all) Object.assign(money, { value, currency });
  }

  /** The first coding of type, method or `Basic.code`. */
  coding(element: 'type' | 'method' | 'code'): MutableObject {
    return this.codings(element)[0] as MutableObject;
  }

  codings(element: 'type' | 'method' | 'code'): MutableObject[] {
    return this.concept(element)['coding'] as MutableObject[];
  }

  concept(element: 'type' | 'method' | 'code'): MutableObject {
    return (
      element === 'code' ? this.resource['code'] : this.extension(element)['valueCodeableConcept']
    ) as MutableObject;
  }

  get identifier(): MutableObject {
    return this.identifiers[0] as MutableObject;
  }

  get identifiers(): MutableObject[] {
    return this.resource['identifier'] as MutableObject[];
  }
}

/** A fresh, valid payload of that kind. */
export function basePayload(name: BasePayload): Draft {
  switch (name) {
    case 'cash-payment':
      return payment('CASH', 'Encounter/97953536', [['tenderedAmount', { valueMoney: usd(20) }]]);
    case 'card-payment':
      return payment('CCCA', 'Encounter/97953536', [
        ['cardBrand', { valueString: 'VISA' }],
        ['accountNumber', { valueString: '4321' }],
        ['date', { valueDate: '2027-05' }],
      ]);
    case 'check-payment':
      return payment('CHCK', 'Encounter/97953536', checkExtensions());
    case 'cashiers-check-payment':
      return payment('CCHK', 'Encounter/97953536', checkExtensions());
    case 'travelers-check-payment':
      return payment('TRAC', 'Encounter/97953536', checkExtensions());
    case 'payment-to-account':
      return payment('CHCK', 'Account/G63392574', checkExtensions());
    case 'payment-with-fifo':
      return payment('CHCK', 'Encounter/97950001', [...checkExtensions(), ['fifo', { valueBoolean: true }]]);
    case 'adjustment':
      return transaction('adjustment', '3100', 'Encounter/97953536', []);
  }
}

/** Every base payload by name. */
export const BASE_PAYLOADS: readonly BasePayload[] = [
  'cash-payment',
  'card-payment',
  'check-payment',
  'cashiers-check-payment',
  'travelers-check-payment',
  'adjustment',
  'payment-to-account',
  'payment-with-fifo',
];

type Added = readonly [ElementOfExtension, MutableObject];

function checkExtensions(): Added[] {
  return [
    ['accountNumber', { valueString: '10217' }],
    ['date', { valueDate: '2026-10-30' }],
  ];
}

function payment(method: PaymentMethod, target: string, added: readonly Added[]): Draft {
  const coding = { system: PAYMENT_METHOD_SYSTEM, code: method, display: PAYMENT_METHOD_DISPLAYS[method] };
  return transaction('payment', '0111', target, [['method', { valueCodeableConcept: { coding: [coding] } }], ...added]);
}

function transaction(type: 'payment' | 'adjustment', alias: string, target: string, added: readonly Added[]): Draft {
  const draft = new Draft({
    resourceType: 'Basic',
    identifier: [{ use: 'usual', value: '33358000' }],
    code: { coding: [{ code: 'FinancialTransaction' }] },
    extension: [],
  });
  draft.add('type', { valueCodeableConcept: { coding: [{ system: PAYMENT_TYPE_SYSTEM, code: type }] } });
  draft.add('alias', { valueString: alias });
  for (const [element, content] of added) draft.add(element, content);
  draft.add('amount', { valueMoney: usd(12.5) });
  draft.add('allocations', {
    extension: [
      { url: 'target', valueReference: { reference: target } },
      { url: 'amount', valueMoney: usd(12.5) },
    ],
  });
  return draft;
}

function usd(value: number): MutableObject {
  return { value, currency: 'USD' };
}

function urlOf(element: ElementOfExtension): string {
  return DOCUMENTED_EXTENSIONS.find((extension) => extension.element === element)?.url as string;
}
