import type { SchemaFragment } from './encoding.ts';
import { DOCUMENTED_EXTENSIONS } from './extension-urls.ts';
import { anExtension, everyExtension, FILLED_LIST, FILLED_OBJECT, isOfType, onPayment } from './schema-parts.ts';
import type { PaymentMethod } from './transaction-view.ts';

type PaymentExtension = 'method' | 'cardBrand' | 'accountNumber' | 'date' | 'tenderedAmount' | 'fifo';

/** Every Money that could be read: tendered amount, amount, and the amounts inside the allocations. */
export function everyMoney(schema: SchemaFragment): SchemaFragment {
  const money = { properties: { valueMoney: { if: FILLED_OBJECT, then: schema } } };
  return {
    allOf: [everyExtension('amount', money), everyExtension('tenderedAmount', money), everyChild('amount', money)],
  };
}

/** The Reference of every target that could be read. */
export function everyTarget(schema: SchemaFragment): SchemaFragment {
  return everyChild('target', { properties: { valueReference: { if: FILLED_OBJECT, then: schema } } });
}

/** Every allocation with children has one of that name. */
export function everyAllocationHas(url: 'target' | 'amount'): SchemaFragment {
  return everyExtension('allocations', {
    properties: { extension: { if: FILLED_LIST, then: { contains: { type: 'object', ...hasAddress(url) } } } },
  });
}

/** A payment by one of these methods has the extension. */
export function requiresExtension(element: PaymentExtension, methods: readonly PaymentMethod[]): SchemaFragment {
  return onPayment(methods, { properties: { extension: { contains: anExtension(element) } } });
}

/** A payment by one of these methods does not have the extension with a value that can be read. */
export function forbidsMoney(element: 'tenderedAmount', methods: readonly PaymentMethod[]): SchemaFragment {
  return onPayment(methods, everyExtension(element, { properties: { valueMoney: { not: FILLED_OBJECT } } }));
}

/** The first-in-first-out flag is not on an adjustment. */
export function forbidsFifoOnAdjustment(): SchemaFragment {
  return { if: isOfType('adjustment'), then: NO_FIFO };
}

/** The first-in-first-out flag is not together with an Account as target. */
export function fifoOnlyWithEncounter(): SchemaFragment {
  const account = {
    type: 'object',
    required: ['url', 'valueReference'],
    properties: {
      url: { const: 'target' },
      valueReference: {
        type: 'object',
        required: ['reference'],
        properties: { reference: { type: 'string', pattern: '^Account/[A-Za-z0-9\\-.]{1,64}$' } },
      },
    },
  };
  const toAccount = {
    type: 'object',
    required: ['url', 'extension'],
    properties: { url: { const: urlOf('allocations') }, extension: { type: 'array', contains: account } },
  };
  return {
    if: { required: ['extension'], properties: { extension: { type: 'array', contains: toAccount } } },
    then: NO_FIFO,
  };
}

/** The list has the address at most once. */
export function atMostOneExtension(element: 'allocations'): SchemaFragment {
  return {
    properties: {
      extension: { if: { type: 'array' }, then: { contains: anExtension(element), minContains: 0, maxContains: 1 } },
    },
  };
}

const NO_FIFO: SchemaFragment = everyExtension('fifo', { properties: { valueBoolean: { not: { type: 'boolean' } } } });

function everyChild(url: 'target' | 'amount', content: SchemaFragment): SchemaFragment {
  return everyExtension('allocations', {
    properties: {
      extension: {
        if: { type: 'array' },
        then: { items: { if: { type: 'object', ...hasAddress(url) }, then: content } },
      },
    },
  });
}

function urlOf(element: 'allocations'): string {
  return DOCUMENTED_EXTENSIONS.find((extension) => extension.element === element)?.url as string;
}

function hasAddress(url: string): { readonly [keyword: string]: unknown } {
  return { required: ['url'], properties: { url: { const: url } } };
}
