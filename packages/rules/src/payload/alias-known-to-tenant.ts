import { cannot } from '../encoding.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const aliasKnownToTenant: ElementRule = definePayloadRule({
  id: 'alias-known-to-tenant',
  statement: 'The alias is one that the hospital has configured, character for character.',
  source: { document: 'FinancialTransaction', section: 'Alias Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'business-rule',
  element: 'alias',
  appliesTo: { present: ['alias'], tenant: 'aliases' },
  holds: ({ alias, tenant: { aliases = [] } }) =>
    Array.isArray(aliases) ? aliases.includes(alias.value) : Object.hasOwn(aliases, alias.value),
  schema: cannot('Only the hospital knows its aliases.'),
  invariant: cannot('Only the hospital knows its aliases.'),
  message: 'The hospital has not configured the alias {alias}.',
  remedy: 'Send a configured alias exactly as it is written, leading zeros included.',
  args: ({ alias }) => ({ alias: alias.value }),
  borders: [
    {
      fails: 'without its leading zero',
      of: 'cash-payment',
      edit: (draft) => {
        draft.setText('alias', '111');
      },
      tenant: { aliases: ['0111', '3100'] },
    },
    {
      fails: 'the beginning of a known one',
      of: 'adjustment',
      edit: (draft) => {
        draft.setText('alias', '310');
      },
      tenant: { aliases: ['0111', '3100'] },
    },
    {
      fails: 'a blank at the end',
      of: 'cash-payment',
      edit: (draft) => {
        draft.setText('alias', '0111 ');
      },
      tenant: { aliases: { '0111': {} } },
    },
    {
      fails: 'a name that every object has',
      of: 'cash-payment',
      edit: (draft) => {
        draft.setText('alias', 'constructor');
      },
      tenant: { aliases: { '0111': {} } },
    },
    { holds: 'in the list', of: 'cash-payment', tenant: { aliases: ['3100', '0111'] } },
    { holds: 'configured without its meaning', of: 'cash-payment', tenant: { aliases: { '0111': {} } } },
    {
      holds: 'any alias where nothing is known',
      of: 'cash-payment',
      edit: (draft) => {
        draft.setText('alias', '111');
      },
      tenant: {},
    },
  ],
});
