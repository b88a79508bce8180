import { cannot } from '../encoding.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const targetAccountGuarantorBalance: EachRule = defineEachRule<'targets'>({
  id: 'target-account-guarantor-balance',
  statement: 'An Account that is posted to is a guarantor balance.',
  source: { document: 'FinancialTransaction', section: 'Allocation Target Extension', basis: 'stated' },
  severity: 'error',
  exceptions: [
    {
      when: (_, { tenant }) => tenant.accounts === undefined,
      severity: { ambiguity: 'AMB-42', default: 'none', strict: 'error', lenient: 'none' },
    },
  ],
  issueType: 'business-rule',
  each: 'targets',
  appliesTo: 'always',
  member: 'reference',
  holds: ({ refersTo }, { tenant: { accounts }, reading }) => {
    if (refersTo?.type !== 'Account') return true;
    if (accounts !== undefined && Object.hasOwn(accounts, refersTo.id))
      return accounts[refersTo.id] === 'guarantor-balance';
    return accounts !== undefined || !/^[FS]/.test(refersTo.id) || reading('AMB-42') !== 'strict';
  },
  schema: cannot('The type of an account is known to the tenant only.'),
  invariant: cannot('The type of an account is known to the tenant only.'),
  message: 'The target Account is not a guarantor balance.',
  remedy:
    'Look up the guarantor-balance Account of the encounter (Account?-encounter=…&type=guarantor-balance) and target that.',
  borders: [
    {
      fails: 'the financial account',
      of: 'payment-to-account',
      tenant: { accounts: { G63392574: 'financial-account' } },
    },
    {
      fails: 'an id like those of statements, in the strict reading',
      of: 'payment-to-account',
      reading: 'strict',
      edit: (draft) => {
        draft.target['reference'] = 'Account/S2580833';
      },
    },
    {
      holds: 'a guarantor balance',
      of: 'payment-to-account',
      tenant: { accounts: { G63392574: 'guarantor-balance' } },
    },
  ],
});
