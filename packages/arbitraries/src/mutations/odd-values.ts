import type { MutableJson, MutableObject } from '@countercheck/rules';

/** Values that stand in wrong places. */
export const ODD_VALUES: readonly MutableJson[] = [
  '',
  ' ',
  {},
  [],
  true,
  false,
  0,
  1,
  -1,
  0.001,
  12.505,
  1e21,
  5e-324,
  12.500000001,
  9007199254740991,
  'x',
  'a\u0000',
  '\u2028',
  '\ud800',
  ['x'],
  [{}],
  [null],
  [[]],
  { a: 1 },
  { url: 'target' },
  JSON.parse('{"__proto__":1}') as MutableObject,
];

/** Members that may be added where they do not belong. */
export const MEMBER_NAMES: readonly string[] = [
  'id',
  'text',
  'value',
  'valueString',
  'valueMoney',
  // Of a later version of FHIR.
  'valueInteger64',
  'extension',
  'modifierExtension',
  'implicitRules',
  'use',
  'system',
  'code',
  'display',
  'currency',
  'reference',
  'type',
  'url',
  '_value',
  'subject',
  'constructor',
  '',
];

const NEAR_VALUES: Readonly<Record<string, readonly MutableJson[]>> = {
  resourceType: ['basic', 'Basic ', 'Patient'],
  use: ['old', 'primary', 'Usual'],
  system: [
    'http://terminology.hl7.org/CodeSystem/payment-type',
    'http://terminology.hl7.org/CodeSystem/v2-0570',
    'https://terminology.hl7.org/CodeSystem/payment-type',
    'http://hl7.org/fhir/v2/0570',
  ],
  code: ['payment', 'adjustment', 'advance', 'CASH', 'CCCA', 'CHCK', 'TRAC', 'DEBC', 'cash', 'FinancialTransaction'],
  display: ['Cash', 'Check', 'Credit card'],
  currency: ['USD', 'usd', 'JPY', 'KWD', 'CLF', 'XAU', 'XTS', 'QQQ', 'EUR'],
  value: [0, -12.5, 12.5, 12.505, 1e-9, 12.500000001, 1e15, '12.50', 'A_1', 'é'],
  valueString: ['VISA', 'visa', 'JCB', '4321', '12345', '432A', '', 'vısa'],
  valueDate: ['2027', '2026-02', '2026-02-29', '2024-02-29', '2026-13', '0000', '2026-1-1', '20260101'],
  valueBoolean: [true, false, 'true'],
  reference: [
    'Encounter/1',
    'Account/1',
    'Account/S1',
    'Account/',
    'Account/G_1',
    'Patient/1',
    'Encounter/1/_history/1',
    'Encounter/',
  ],
  url: ['target', 'amount', 'https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-date'],
  coding: [[], [{}], [{ code: 'FinancialTransaction' }]],
};

/** Values that nearly fit in that member; odd ones in members that are not known. */
export function nearValues(name: string): readonly MutableJson[] {
  return (Object.hasOwn(NEAR_VALUES, name) ? NEAR_VALUES[name] : undefined) ?? ODD_VALUES;
}
