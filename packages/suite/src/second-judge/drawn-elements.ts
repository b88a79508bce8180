import type { Draw } from './draw.ts';
import { urlOf } from './fhir-shapes.ts';

const TYPES = 'http://terminology.hl7.org/CodeSystem/payment-type';
const METHODS = 'http://terminology.hl7.org/CodeSystem/v2-0570';
const ELSEWHERE = 'http://hospital.example.org/codes';

/** The extensions of a transaction, most of them fitting its type and method. */
export function drawElements(draw: Draw): unknown[] {
  const type = draw.any('payment', 'payment', 'payment', 'adjustment');
  const method = draw.any('CASH', 'CCCA', 'CHCK', 'CCHK', 'TRAC');
  const [value, currency] = [draw.oftenOf(VALUES), draw.oftenOf(CURRENCIES)];
  const isCheck = method !== 'CASH';
  const isWanted = (wanted: boolean): boolean => draw.often(wanted, !wanted);
  const isPayment = isWanted(type === 'payment');
  const elements: unknown[] = [
    named('financial-transaction-type', 'valueCodeableConcept', concept(draw, type, TYPES)),
    named(
      'financial-transaction-alias',
      'valueString',
      draw.often(type === 'payment' ? '0111' : '3100', '0111', '3100', '0500', '999'),
    ),
    named('financial-transaction-amount', 'valueMoney', money(draw, value, currency)),
    allocation(draw, value, currency),
  ];
  const maybe = (wanted: boolean, element: unknown): void => {
    if (isWanted(wanted)) elements.push(element);
  };
  maybe(draw.random() < 0.5, named('financial-transaction-location', 'valueString', draw.often('98920358', '1')));
  maybe(draw.random() < 0.25, named('apply-first-in-first-out', 'valueBoolean', draw.any(true, false)));
  if (isPayment) {
    maybe(true, named('financial-transaction-method', 'valueCodeableConcept', concept(draw, method, METHODS)));
    maybe(method === 'CCCA', named('financial-transaction-card-brand', 'valueString', draw.oftenOf(BRANDS)));
    maybe(isCheck, named('financial-transaction-account-number', 'valueString', draw.oftenOf(NUMBERS)));
    maybe(isCheck, named('financial-transaction-date', 'valueDate', draw.oftenOf(DATES)));
    const tendered = money(draw, draw.often(value, draw.oftenOf(VALUES)), draw.often(currency, 'EUR'));
    maybe(!isCheck, named('financial-transaction-tendered-amount', 'valueMoney', tendered));
  }
  const odd = draw.often<() => unknown>(
    () => undefined,
    () => allocation(draw, value, currency),
    () => structuredClone(elements[Math.floor(draw.random() * elements.length)]),
    () => ({ url: 'http://hospital.example.org/till', valueString: '7' }),
    () => ({ url: 'http://hospital.example.org/till', valueMoney: { value: null } }),
    () => ({ url: urlOf('financial-transaction-Type'), valueString: 'payment' }),
    () => named('financial-transaction-method', 'valueString', draw.any('Check', 'CASH', 'Money Order')),
  )();
  if (odd !== undefined) elements.splice(Math.floor(draw.random() * elements.length), 0, odd);
  return elements;
}

/** Between # what is a number with just these digits, otherwise a text. */
const VALUES =
  '#12.50#|#0#|#-0#|#-12.5#|#0.30#|#0.30000000000000001#|#12.505#|#1.25e1#|#1e400#|#9007199254740993#|#3#|#12#|12.50|1e1';
const CURRENCIES = 'USD|EUR|JPY|KWD|XXX|XAU|XBA|ZZZ|usd|ANG|XCG|CLF';
const BRANDS = 'VISA|MASTER|AMEX|DISCOVER|visa|Amex|MASTERCARD|vi\u017Fa|VISA ';
const NUMBERS = '4321|123|12345|4111111111111111|12a4|\u0661\u0662|-123';
const DATES =
  '2027-05-31|2027-05|2027|2024-02-29|2023-02-29|1900-02-29|2000-02-29|2027-13|2027-04-31|0000|27-05|2027-5';
const TARGETS = [
  'Encounter/97953536|Encounter/97950001|Encounter/1|Account/F703726|Account/S1|Account/X|Patient/1|encounter/1',
  `Encounter/1/_history/2|Account/|Encounter/${'1'.repeat(64)}|Encounter/${'1'.repeat(65)}`,
  'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d/Encounter/97953536',
  'https://fhir-ehr-code.cerner.com/r4/d075cf8b-3261-481d-97e5-ba6c48d3b41f/Encounter/97953536',
].join('|');

function named(id: string, value: string, held: unknown): Record<string, unknown> {
  return { url: urlOf(id), [value]: held };
}

function money(draw: Draw, value: string, currency: string): unknown {
  return draw.often<unknown>({ value, currency }, { value }, { currency }, { value, currency, precision: 2 });
}

function concept(draw: Draw, code: string, system: string): unknown {
  const right = { code, system };
  const others = [
    { coding: [right, { code: 'x', system: ELSEWHERE }] },
    { coding: [{ code: 'x', system: ELSEWHERE }, right] },
    { coding: [{ code, system: ELSEWHERE }] },
    { coding: [{ code }] },
    { coding: [{ system }] },
    { coding: [right, right] },
    { coding: [right, { code: draw.any('adjustment', 'CASH', 'DEBC', 'advance'), system }] },
    { coding: [{ code: draw.any('advance', 'DDPO', 'cash', 'Payment'), system }] },
    { coding: [{ code: 'DEBC', system, display: 'Debit Card' }] },
    { coding: [{ ...right, display: draw.any('Cash', 'Check', 'Credit Card', 'credit card') }], text: 'x' },
    { text: code },
  ];
  return draw.often<unknown>({ coding: [right] }, ...others);
}

function allocation(draw: Draw, value: string, currency: string): unknown {
  const reference = draw.any(draw.oftenOf(TARGETS), draw.often('Account/G63392574', 'Account/F703726'));
  const target = {
    url: 'target',
    valueReference: draw.often<unknown>({ reference }, { reference, type: 'Account' }, {}, { display: 'x' }),
  };
  const amount = {
    url: 'amount',
    valueMoney: money(draw, draw.often(value, draw.oftenOf(VALUES)), draw.often(currency, 'EUR')),
  };
  const children = draw.often<unknown[]>(
    [target, amount],
    [amount, target],
    [target],
    [amount],
    [target, amount, amount],
    [target, target, amount],
    [target, amount, { url: 'note', valueString: 'x' }],
  );
  return { url: urlOf('financial-transaction-allocation'), extension: children };
}
