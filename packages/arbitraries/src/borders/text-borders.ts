import type { TransactionKind } from '../transaction-parts.ts';
import { isAt, type MovingBorder, pick } from './moving-border.ts';

const CHECKS: readonly TransactionKind[] = ['check-payment', 'cashiers-check-payment', 'travelers-check-payment'];
/** No letters or digits of ASCII: signs, letters that look like some, digits of other scripts, and what folds to a letter. */
const SPECIAL = ['-', '_', '.', '/', '+', 'é', 'ı', 'ſ', '１', '٣', '字', '😀', '\u200b', '{', '`', '@', '[', ':'];
const IMPOSSIBLE = [
  '02-30',
  '02-31',
  '04-31',
  '06-31',
  '09-31',
  '11-31',
  '00-10',
  '13-01',
  '01-00',
  '12-32',
  '1-01',
  '01-1',
];

export const TEXT_BORDERS: readonly MovingBorder[] = [
  {
    rule: 'identifier-alphanumeric',
    side: 'fails',
    border: 'a special character somewhere in one of the identifiers',
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const identifier = pick(draft.identifiers, choice);
      identifier['value'] = replaceAt(identifier['value'] as string, choice, pick(SPECIAL.slice(0, 5), choice));
    },
  },
  {
    rule: 'identifier-alphanumeric',
    side: 'fails',
    border: 'a character beyond ASCII in one of the identifiers',
    edit: (draft, choice) => {
      const identifier = pick(draft.identifiers, choice);
      identifier['value'] = replaceAt(identifier['value'] as string, choice >> 4, pick(SPECIAL, choice));
    },
  },
  {
    rule: 'identifier-max-length',
    side: 'fails',
    border: 'more than 250 characters in one of the identifiers',
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const identifier = pick(draft.identifiers, choice);
      identifier['value'] = (identifier['value'] as string).padEnd(251 + (choice % 3), 'Az9');
    },
  },
  {
    rule: 'identifier-use-supported',
    side: 'fails',
    border: 'a use that FHIR does not have, on one of the identifiers',
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const uses = ['Usual', 'USUAL', 'usual ', 'primary', 'nickname', 'old\u00a0', 'constructor', 'officiаl'];
      pick(draft.identifiers, choice >> 4)['use'] = pick(uses, choice);
    },
  },
  {
    rule: 'account-number-numeric',
    side: 'fails',
    border: 'a character that is no digit, somewhere in the number',
    kinds: [...CHECKS, 'card-payment'],
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const number = draft.extension('accountNumber')['valueString'] as string;
      draft.setText('accountNumber', replaceAt(number, choice >> 4, pick(['A', 'O', 'l', '*', ...SPECIAL], choice)));
    },
  },
  {
    rule: 'account-number-last-four',
    side: 'fails',
    border: 'digits, but not four of them',
    kinds: ['card-payment'],
    readings: ['default', 'strict'],
    edit: (draft, choice) =>
      draft.setText('accountNumber', '4929000000006789012'.slice(0, pick([1, 2, 3, 5, 6, 16, 19], choice))),
  },
  {
    rule: 'card-brand-supported',
    side: 'fails',
    border: 'nearly one of the four brands',
    kinds: ['card-payment'],
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const brand = draft.extension('cardBrand')['valueString'] as string;
      const changed = [
        brand.slice(1),
        brand.slice(0, -1),
        `${brand}S`,
        `${brand} `,
        ` ${brand}`,
        `${brand}\n`,
        `${brand}${brand}`,
      ];
      draft.setText(
        'cardBrand',
        pick(
          [
            ...changed,
            brand
              .replace(/[IS]/, (letter) => (letter === 'I' ? 'ı' : 'ſ'))
              .replace(/R$/, 'Ｒ')
              .replace(/X$/, 'Х'),
            'JCB',
          ],
          choice,
        ),
      );
    },
  },
  {
    rule: 'card-brand-upper-case',
    side: 'fails',
    border: 'some letters of the brand small',
    kinds: ['card-payment'],
    edit: (draft, choice) => {
      const brand = draft.extension('cardBrand')['valueString'] as string;
      const small = 1 + (choice % (2 ** brand.length - 1));
      const letters = Array.from(brand, (letter, place) =>
        (small >> place) % 2 === 1 ? letter.toLowerCase() : letter,
      );
      draft.setText('cardBrand', letters.join(''));
    },
  },
  {
    rule: 'card-brand-supported',
    side: 'fails',
    border: 'some letters of the brand small, where only capitals are accepted',
    kinds: ['card-payment'],
    readings: ['strict'],
    edit: (draft, choice) => {
      const brand = draft.extension('cardBrand')['valueString'] as string;
      draft.setText('cardBrand', replaceAt(brand, choice, brand.charAt(choice % brand.length).toLowerCase()));
    },
  },
  {
    rule: 'date-valid',
    side: 'fails',
    border: 'a day or a month that the year does not have',
    kinds: [...CHECKS, 'card-payment'],
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const year = pick(['2026', '2024', '1900', '2100', '0001', '9999'], choice >> 4);
      draft.extension('date')['valueDate'] = `${year}-${pick(IMPOSSIBLE, choice)}`;
    },
  },
  {
    rule: 'date-valid',
    side: 'fails',
    border: 'the leap day of a common year',
    kinds: [...CHECKS, 'card-payment'],
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const year = 1 + (choice % 9999);
      const isLeapYear =
        new Date(Date.parse(`${String(year).padStart(4, '0')}-02-28`) + 86_400_000).getUTCDate() === 29;
      const text = isLeapYear ? pick(['1700', '1800', '1900', '2100', '2200'], choice) : String(year).padStart(4, '0');
      draft.extension('date')['valueDate'] = `${text}-02-29`;
    },
  },
  {
    rule: 'date-valid',
    side: 'fails',
    border: 'a date in another notation',
    kinds: [...CHECKS, 'card-payment'],
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const date = draft.extension('date')['valueDate'] as string;
      const others = [
        date.replaceAll('-', ''),
        date.replaceAll('-', '/'),
        `${date} `,
        `${date}Z`,
        `${date}-`,
        `+${date}`,
        `0${date}`,
        date.replace('0', 'O').replace(/^[^O]*$/, '2O26'),
        '27',
        '05/27',
      ];
      const changed = pick(others, choice);
      draft.extension('date')['valueDate'] = /^\d{4}$|^\d{8}$/.test(changed) ? `${changed}0` : changed;
    },
  },
  {
    rule: 'date-precision',
    side: 'fails',
    border: 'less of the date than the method asks for',
    kinds: [...CHECKS, 'card-payment'],
    readings: ['strict'],
    edit: (draft, choice) => {
      const extension = draft.extension('date');
      const isCard = draft.extensions.some((one) => isAt(one, 'cardBrand'));
      extension['valueDate'] = (extension['valueDate'] as string).slice(0, isCard || choice % 2 === 0 ? 4 : 7);
    },
  },
];

/** The text with another character at one place. The texts here have characters of one UTF-16 unit only. */
function replaceAt(text: string, choice: number, character: string): string {
  const place = choice % text.length;
  return text.slice(0, place) + character + text.slice(place + 1);
}
