import { cannot } from '../encoding.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const targetExists: EachRule = defineEachRule<'targets'>({
  id: 'target-exists',
  statement: 'The target exists in the tenant.',
  source: { document: 'FinancialTransaction', section: 'Allocation Target Extension', basis: 'implied' },
  severity: 'error',
  issueType: 'not-found',
  each: 'targets',
  appliesTo: 'always',
  member: 'reference',
  holds: ({ refersTo }, { tenant }) => {
    if (refersTo === undefined) return true;
    const known = refersTo.type === 'Account' ? tenant.accounts : tenant.encounters;
    return known === undefined || Object.hasOwn(known, refersTo.id);
  },
  schema: cannot('What exists is known to the tenant only.'),
  invariant: cannot('What exists is known to the tenant only.'),
  message: 'The target does not exist in this tenant.',
  remedy:
    'Check the id, and that the tenant in the address is the right one: an id means something else in another tenant.',
  borders: [
    {
      fails: 'an encounter of another tenant',
      of: 'adjustment',
      tenant: { encounters: { '1': { recurring: false } } },
    },
    {
      holds: 'an encounter of the tenant',
      of: 'adjustment',
      tenant: { encounters: { '97953536': { recurring: false } } },
    },
  ],
});
