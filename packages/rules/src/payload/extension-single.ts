import { DOCUMENTED_EXTENSIONS } from '../extension-urls.ts';
import { extensionPath } from '../fhirpath-parts.ts';
import { placeOfExtension } from '../place.ts';
import { anExtension, everyExtension } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

const SINGLE = DOCUMENTED_EXTENSIONS.map(({ element }) => element).filter((element) => element !== 'allocations');

export const extensionSingle: ElementRule = definePayloadRule({
  id: 'extension-single',
  statement: 'Each documented extension is sent once, and so are target and amount in the allocation.',
  source: { document: 'FinancialTransaction', section: 'Body Fields', basis: 'implied' },
  severity: { ambiguity: 'AMB-24', default: 'error', strict: 'error', lenient: 'warning' },
  issueType: 'extension',
  element: 'body',
  appliesTo: 'always',
  holds: ({ surplus }) => surplus.length === 0,
  places: ({ surplus }) => surplus.map(placeOfExtension),
  schema: {
    allOf: [
      ...SINGLE.map((element) => atMostOne(anExtension(element))),
      ...['target', 'amount'].map((url) =>
        everyExtension(
          'allocations',
          atMostOne({ type: 'object', required: ['url'], properties: { url: { const: url } } }),
        ),
      ),
    ],
  },
  invariant: [
    ...SINGLE.map((element) => `${extensionPath(element)}.count() <= 1`),
    ...['target', 'amount'].map(
      (url) => `${extensionPath('allocations')}.all(extension.where(url = '${url}').count() <= 1)`,
    ),
  ].join(' and '),
  message: 'This extension is sent a second time.',
  remedy: 'Send it once: which one counts is not documented.',
  borders: [
    {
      fails: 'the alias twice',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('alias', { valueString: '0111' });
      },
    },
    {
      fails: 'two amounts',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('amount', { valueMoney: { value: 12.5, currency: 'USD' } });
      },
    },
    {
      fails: 'two amounts, tolerated with a warning',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('amount', { valueMoney: { value: 12.5, currency: 'USD' } });
      },
      reading: 'lenient',
    },
    {
      fails: 'two targets in the allocation',
      of: 'adjustment',
      edit: (draft) => {
        draft.children.push({ url: 'target', valueReference: { reference: 'Encounter/97953537' } });
      },
    },
    {
      fails: 'two amounts in the allocation',
      of: 'cash-payment',
      edit: (draft) => {
        draft.children.push({ url: 'amount', valueMoney: { value: 12.5, currency: 'USD' } });
      },
    },
    { holds: 'each once', of: 'payment-with-fifo' },
    {
      holds: 'all that there are, each once',
      of: 'card-payment',
      edit: (draft) => {
        draft.add('location', { valueString: '98920358' });
      },
    },
  ],
});

function atMostOne(extension: object): { readonly [keyword: string]: unknown } {
  return { properties: { extension: { contains: extension, minContains: 0, maxContains: 1 } } };
}
