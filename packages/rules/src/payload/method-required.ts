import { extensionPath, onPayment } from '../fhirpath-parts.ts';
import { hasExtension, isOfType } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const methodRequired: ElementRule = definePayloadRule({
  id: 'method-required',
  statement: 'A payment has a method.',
  source: { document: 'FinancialTransaction', section: 'Method Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['method'], type: 'payment' },
  holds: ({ method }) => method !== undefined,
  schema: { if: isOfType('payment'), then: hasExtension('method') },
  invariant: onPayment([], `${extensionPath('method')}.exists()`),
  message: 'The payment has no method.',
  remedy: 'Add the extension financial-transaction-method with the way in which the payment was made.',
  borders: [
    {
      fails: 'a payment without a method',
      of: 'cash-payment',
      edit: (draft) => {
        draft.remove('method');
      },
    },
    { holds: 'an adjustment without a method', of: 'adjustment' },
    { holds: 'a payment with a method', of: 'card-payment' },
  ],
});
