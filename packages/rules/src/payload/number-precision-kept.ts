import { cannot } from '../encoding.ts';
import { defineTextRule, type TextRule } from './define-text-rule.ts';

export const numberPrecisionKept: TextRule = defineTextRule({
  id: 'number-precision-kept',
  statement: 'Every number reads back from a double as the same decimal.',
  source: { document: 'FHIR R4', section: 'Data Types, decimal', basis: 'external' },
  severity: 'error',
  issueType: 'value',
  faults: ({ lossyNumbers }) =>
    lossyNumbers.map(({ literal, place, offset }) => ({ place, offset, args: { literal } })),
  schema: cannot('A parser has rounded the number already.'),
  invariant: cannot('A parser has rounded the number already.'),
  message: 'The number {literal} does not survive parsing: most readers see another one.',
  remedy: 'Round it to the minor unit of the currency.',
  borders: [
    {
      fails: 'a cent beyond what a double can hold',
      of: 'adjustment',
      text: (body) => body.replaceAll('12.5', '9007199254740993.01'),
    },
    {
      fails: 'a part of a cent that a double cannot hold',
      of: 'adjustment',
      text: (body) => body.replaceAll('12.5', '12.500000000000000001'),
      alsoBreaks: ['money-minor-unit'],
    },
    { holds: 'trailing zeros', of: 'adjustment', text: (body) => body.replaceAll('12.5', '12.50000000000000000000') },
  ],
});
