import { cannot } from '../encoding.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const locationKnownToTenant: ElementRule = definePayloadRule({
  id: 'location-known-to-tenant',
  statement: 'The location is one that the hospital has configured, character for character.',
  source: { document: 'FinancialTransaction', section: 'Location Extension', basis: 'stated' },
  severity: { ambiguity: 'AMB-31', default: 'error', strict: 'error', lenient: 'warning' },
  issueType: 'business-rule',
  element: 'location',
  appliesTo: { present: ['location'], tenant: 'locations' },
  holds: ({ location, tenant }) => tenant.locations?.includes(location.value) ?? true,
  schema: cannot('Only the hospital knows its locations.'),
  invariant: cannot('Only the hospital knows its locations.'),
  message: 'The hospital has not configured the location {location}.',
  remedy: 'Send a configured location exactly as it is written, or none.',
  args: ({ location }) => ({ location: location.value }),
  borders: [
    {
      fails: 'one digit different',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('location', { valueString: '98920359' });
      },
      tenant: { locations: ['98920358'] },
    },
    {
      fails: 'as a reference',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('location', { valueString: 'Location/98920358' });
      },
      tenant: { locations: ['98920358'] },
    },
    {
      fails: 'a blank before it, which only warns',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('location', { valueString: ' 98920358' });
      },
      tenant: { locations: ['98920358'] },
      reading: 'lenient',
    },
    {
      holds: 'in the list',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('location', { valueString: '98920358' });
      },
      tenant: { locations: ['98920358'] },
    },
    {
      holds: 'in the list, on an adjustment',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('location', { valueString: '98920358' });
      },
      tenant: { locations: ['98920358'] },
    },
    { holds: 'none', of: 'cash-payment', tenant: { locations: ['98920358'] } },
    {
      holds: 'any location where nothing is known',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('location', { valueString: 'Front desk' });
      },
      tenant: {},
    },
  ],
});
