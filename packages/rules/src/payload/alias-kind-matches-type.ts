import { cannot } from '../encoding.ts';
import type { TenantContext } from '../tenant-context.ts';
import type { TransactionType } from '../transaction-view.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

const KINDS = { '0111': { type: 'payment' }, '3100': { type: 'adjustment' } } as const;

export const aliasKindMatchesType: ElementRule = definePayloadRule({
  id: 'alias-kind-matches-type',
  statement: 'The alias is configured for the type of the transaction.',
  source: { document: 'FinancialTransaction', section: 'Alias Extension', basis: 'stated' },
  severity: { ambiguity: 'AMB-70', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'business-rule',
  element: 'alias',
  appliesTo: { present: ['alias'], tenant: 'aliases' },
  holds: ({ alias, tenant, transactionType }) => {
    const kind = kindOf(tenant, alias.value);
    return kind === undefined || transactionType === undefined || kind === transactionType;
  },
  schema: cannot('Only the hospital knows what its aliases are for.'),
  invariant: cannot('Only the hospital knows what its aliases are for.'),
  message: 'The alias {alias} is configured for a transaction of the type {kind}, but this one has the type {type}.',
  remedy: 'Send an alias for this type, or correct the type: the alias decides whether the balance goes up or down.',
  args: ({ alias, tenant, transactionType }) => ({
    alias: alias.value,
    kind: kindOf(tenant, alias.value) ?? '',
    type: transactionType ?? '',
  }),
  borders: [
    {
      fails: 'an alias of adjustments on a payment',
      of: 'cash-payment',
      edit: (draft) => {
        draft.setText('alias', '3100');
      },
      tenant: { aliases: KINDS },
    },
    {
      fails: 'an alias of payments on an adjustment',
      of: 'adjustment',
      edit: (draft) => {
        draft.setText('alias', '0111');
      },
      tenant: { aliases: KINDS },
      reading: 'strict',
    },
    { holds: 'an alias of payments on a payment', of: 'cash-payment', tenant: { aliases: KINDS } },
    {
      holds: 'an alias of adjustments on an adjustment',
      of: 'adjustment',
      tenant: { aliases: KINDS },
      reading: 'strict',
    },
    {
      holds: 'an alias of adjustments on a payment, tolerated',
      of: 'cash-payment',
      edit: (draft) => {
        draft.setText('alias', '3100');
      },
      tenant: { aliases: KINDS },
      reading: 'lenient',
    },
  ],
});

function kindOf({ aliases }: TenantContext, alias: string): TransactionType | undefined {
  if (aliases === undefined || isList(aliases) || !Object.hasOwn(aliases, alias)) return undefined;
  return aliases[alias]?.type;
}

function isList(aliases: NonNullable<TenantContext['aliases']>): aliases is readonly string[] {
  return Array.isArray(aliases);
}
