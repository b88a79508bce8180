import { boundCodingPath } from '../fhirpath-parts.ts';
import { codingOf, everyValue, ifPlainText } from '../schema-parts.ts';
import { displayOf, isPaymentMethod, PAYMENT_METHOD_SYSTEM } from '../terminology.ts';
import type { CodingView, ConceptView } from '../transaction-view.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

const DISPLAYS = [
  ['CASH', 'Cash'],
  ['CCCA', 'Credit Card'],
  ['CHCK', 'Check'],
  ['CCHK', "Cashier's Check"],
  ['TRAC', "Traveler's Check"],
] as const;

export const methodDisplayMatchesCode: ElementRule = definePayloadRule({
  id: 'method-display-matches-code',
  statement: 'The display of a method is the one that v2-0570 gives its code.',
  source: { document: 'FinancialTransaction', section: 'Method Extension', basis: 'implied' },
  severity: { ambiguity: 'AMB-03', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'value',
  element: 'method',
  appliesTo: { present: ['method'] },
  holds: ({ method: { codings } }) => !codings?.some(isMisnamed),
  places: ({ method }) =>
    misnamed(method).map(({ index }) => [
      'extension',
      method.extension,
      'valueCodeableConcept',
      'coding',
      index,
      'display',
    ]),
  schema: everyValue('method', {
    properties: {
      coding: {
        items: {
          allOf: DISPLAYS.map(([code, display]) => ({
            if: codingOf('http://terminology.hl7.org/CodeSystem/v2-0570', code),
            then: { properties: { display: ifPlainText({ const: display }) } },
          })),
        },
      },
    },
  }),
  invariant: DISPLAYS.map(
    ([code, display]) =>
      `${boundCodingPath('method')}.where(code = '${code}').display.where(hasValue()).all($this = '${display.replace("'", "\\'")}')`,
  ).join(' and '),
  message: 'The display {display} is not that of the code {code}.',
  remedy: 'Correct the one that is wrong: the code decides, and people read the display. It may be left out.',
  args: ({ method }) => ({ display: misnamed(method)[0]?.display ?? '', code: misnamed(method)[0]?.code ?? '' }),
  borders: [
    {
      fails: "a cashier's check named a check",
      of: 'cashiers-check-payment',
      edit: (draft) => {
        draft.coding('method')['display'] = 'Check';
      },
    },
    {
      fails: "a cashier's check named a check, refused",
      of: 'cashiers-check-payment',
      edit: (draft) => {
        draft.coding('method')['display'] = 'Check';
      },
      reading: 'strict',
    },
    {
      fails: 'another case',
      of: 'card-payment',
      edit: (draft) => {
        draft.coding('method')['display'] = 'Credit card';
      },
    },
    {
      holds: "a cashier's check named a check, tolerated",
      of: 'cashiers-check-payment',
      edit: (draft) => {
        draft.coding('method')['display'] = 'Check';
      },
      reading: 'lenient',
    },
    {
      holds: 'no display',
      of: 'check-payment',
      edit: (draft) => {
        delete draft.coding('method')['display'];
      },
    },
    {
      holds: 'another text',
      of: 'check-payment',
      edit: (draft) => {
        draft.concept('method')['text'] = 'Cash';
      },
    },
  ],
});

function misnamed({ codings }: ConceptView): CodingView[] {
  return (codings ?? []).filter(isMisnamed);
}

function isMisnamed({ system, code, display }: CodingView): boolean {
  if (typeof system !== 'string' || typeof display !== 'string' || typeof code !== 'string') return false;
  return system === PAYMENT_METHOD_SYSTEM && isPaymentMethod(code) && displayOf(code) !== display;
}
