import type { TransactionKind } from '../transaction-parts.ts';
import { type MovingBorder, pick } from './moving-border.ts';

const PAYMENTS: readonly TransactionKind[] = [
  'cash-payment',
  'card-payment',
  'check-payment',
  'cashiers-check-payment',
  'travelers-check-payment',
];
/** The codes of v2-0570 that the API does not take. */
const OTHER_METHODS = ['CDAC', 'DDPO', 'DEBC', 'SWFT', 'VISN'];
const DISPLAYS = [
  'Cash',
  'Credit Card',
  'Check',
  "Cashier's Check",
  "Traveler's Check",
  'Money Order',
  'Cashiers Check',
];

export const CODE_BORDERS: readonly MovingBorder[] = [
  {
    rule: 'resource-type-basic',
    side: 'fails',
    border: 'nearly the right type, or another one',
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      draft.resource['resourceType'] = pick([...beside('Basic', choice), 'Patient', 'FinancialTransaction'], choice);
    },
  },
  {
    rule: 'code-financial-transaction',
    side: 'fails',
    border: 'nearly the right code',
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      draft.coding('code')['code'] = pick(beside('FinancialTransaction', choice >> 3), choice);
    },
  },
  {
    rule: 'type-supported',
    side: 'fails',
    border: 'nearly the right code, or one that is not accepted',
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const coding = draft.coding('type');
      coding['code'] = pick(['advance', 'refund', ...beside(coding['code'] as string, choice >> 3)], choice);
    },
  },
  {
    rule: 'type-system',
    side: 'fails',
    border: 'nearly the right system',
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const coding = draft.coding('type');
      coding['system'] = pick(besideAddress(coding['system'] as string), choice);
    },
  },
  {
    rule: 'method-supported',
    side: 'fails',
    border: 'nearly the right code, or one that is not accepted',
    kinds: PAYMENTS,
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const coding = draft.coding('method');
      coding['code'] = pick([...OTHER_METHODS, ...beside(coding['code'] as string, choice >> 4)], choice);
    },
  },
  {
    rule: 'method-system',
    side: 'fails',
    border: 'nearly the right system',
    kinds: PAYMENTS,
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const coding = draft.coding('method');
      coding['system'] = pick(besideAddress(coding['system'] as string), choice);
    },
  },
  {
    rule: 'method-display-matches-code',
    side: 'fails',
    border: 'the name of another method',
    kinds: PAYMENTS,
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const coding = draft.coding('method');
      const own = {
        CASH: 'Cash',
        CCCA: 'Credit Card',
        CHCK: 'Check',
        CCHK: "Cashier's Check",
        TRAC: "Traveler's Check",
      };
      const others = DISPLAYS.filter((display) => display !== own[coding['code'] as keyof typeof own]);
      coding['display'] = pick(others, choice);
    },
  },
  {
    rule: 'target-reference-type',
    side: 'fails',
    border: 'a reference to something else, or not quite one',
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const reference = draft.target['reference'] as string;
      const [kind = '', id = ''] = reference.split('/');
      draft.target['reference'] = pick(
        [
          id,
          `Patient/${id}`,
          `Location/${id}`,
          `${kind.toLowerCase()}/${id}`,
          `${kind}s/${id}`,
          `${kind}/`,
          `${kind}/${id}/`,
          `/${reference}`,
          ` ${reference}`,
          `${reference} `,
          `${reference}\n`,
          `${reference}?x=1`,
          `#${id}`,
          `${kind}/${id.padEnd(65, '9')}`,
          `${kind}/${id}_`,
          `${reference}/_history/2`,
          `urn:uuid:${id}`,
          `https://example.org/r4/other/${reference}`,
        ],
        choice,
      );
    },
  },
];

/** Texts that differ from the right one in a letter's case or a character at the end or in front. */
function beside(text: string, choice: number): string[] {
  const place = choice % text.length;
  const letter = text.charAt(place);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  const swapped = text.slice(0, place) + other + text.slice(place + 1);
  return [swapped, `${text} `, ` ${text}`, `${text}\n`, text.slice(0, -1), `${text}${letter}`];
}

function besideAddress(address: string): string[] {
  return [
    address.replace('http:', 'https:'),
    `${address}/`,
    address.toUpperCase(),
    address.replace('terminology.', ''),
    `${address} `,
    `${address}|4.0.1`,
    address.slice(0, -1),
  ];
}
