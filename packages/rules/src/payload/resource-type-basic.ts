import { ifFilledBody, ifPlainText } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const resourceTypeBasic: ElementRule = definePayloadRule({
  id: 'resource-type-basic',
  statement: 'A transaction is sent as a resource of the type Basic, spelled exactly so.',
  source: { document: 'FinancialTransaction', section: 'Body Fields', basis: 'stated' },
  severity: 'error',
  issueType: 'value',
  element: 'resourceType',
  appliesTo: 'always',
  holds: ({ resourceType }) => resourceType === null || resourceType === 'Basic',
  schema: ifFilledBody({ required: ['resourceType'], properties: { resourceType: ifPlainText({ const: 'Basic' }) } }),
  invariant: `resourceType.where($this = 'Basic').exists()`,
  message: 'The resource type is {resourceType}, not Basic.',
  remedy: 'Set resourceType to Basic: a financial transaction is a Basic with extensions.',
  args: ({ resourceType }) => ({ resourceType: resourceType ?? 'absent' }),
  borders: [
    {
      fails: 'no resource type',
      of: 'cash-payment',
      edit: (draft) => {
        delete draft.resource['resourceType'];
      },
    },
    {
      fails: 'in lower case',
      of: 'cash-payment',
      edit: (draft) => {
        draft.resource['resourceType'] = 'basic';
      },
    },
    {
      fails: 'the name of another resource',
      of: 'adjustment',
      edit: (draft) => {
        draft.resource['resourceType'] = 'FinancialTransaction';
      },
    },
    {
      holds: 'exactly Basic',
      of: 'cash-payment',
      edit: (draft) => {
        draft.resource['resourceType'] = 'Basic';
      },
    },
  ],
});
