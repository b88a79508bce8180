import { isOfType as isOfTypeByPath, valuePath } from '../fhirpath-parts.ts';
import type { Place } from '../place.ts';
import { isOfType, withoutValue } from '../schema-parts.ts';
import type { TransactionView } from '../transaction-view.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

const OF_PAYMENTS = ['method', 'cardBrand', 'accountNumber', 'date', 'tenderedAmount'] as const;

export const adjustmentWithoutPaymentExtensions: ElementRule = definePayloadRule({
  id: 'adjustment-without-payment-extensions',
  statement: 'An adjustment has no method, card brand, account number, date or tendered amount.',
  source: { document: 'FinancialTransaction', section: 'Body Fields', basis: 'stated' },
  severity: { ambiguity: 'AMB-14', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'business-rule',
  element: 'body',
  appliesTo: { type: 'adjustment' },
  holds: ({ method, cardBrand, accountNumber, date, tenderedAmount }) =>
    !method && !cardBrand && !accountNumber && !date && !tenderedAmount,
  places: placesOfPaymentExtensions,
  schema: { if: isOfType('adjustment'), then: { allOf: OF_PAYMENTS.map(withoutValue) } },
  invariant: `where(${isOfTypeByPath('adjustment')}).all(${OF_PAYMENTS.map((element) => `${valuePath(element)}.empty()`).join(' and ')})`,
  message: 'This extension says how a payment was made, but the transaction is an adjustment.',
  remedy: 'Leave the extension out, or correct the type.',
  borders: [
    {
      fails: 'a method',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('method', {
          valueCodeableConcept: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0570', code: 'CHCK' }] },
        });
      },
    },
    {
      fails: 'a card brand',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('cardBrand', { valueString: 'VISA' });
      },
    },
    {
      fails: 'an account number',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('accountNumber', { valueString: '10217' });
      },
    },
    {
      fails: 'a date',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('date', { valueDate: '2026-10-30' });
      },
    },
    {
      fails: 'a tendered amount',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('tenderedAmount', { valueMoney: { value: 12.5, currency: 'USD' } });
      },
    },
    {
      fails: 'a date, refused',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('date', { valueDate: '2026-10-30' });
      },
      reading: 'strict',
    },
    {
      holds: 'a location',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('location', { valueString: '98920358' });
      },
    },
    {
      holds: 'a date, tolerated',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('date', { valueDate: '2026-10-30' });
      },
      reading: 'lenient',
    },
  ],
});

function placesOfPaymentExtensions(tx: TransactionView): Place[] {
  const places: Place[] = [];
  for (const element of OF_PAYMENTS) {
    const view = tx[element];
    if (view) places.push(['extension', view.extension]);
  }
  return places;
}
