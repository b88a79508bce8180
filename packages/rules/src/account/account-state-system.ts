import { isFilledText, itemsOf, ownMember } from '../exchange/own-member.ts';
import { extensionsOf, inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

const CODE_SETS = { statement: '4002640', 'guarantor-balance': '24451' } as const;

export const accountStateSystem: AccountRule = defineAccountRule({
  id: 'account-state-system',
  statement: 'The state of a statement is from code set 4002640, that of a guarantor balance from code set 24451.',
  source: { document: 'Account', section: 'Search and Retrieve by id, Responses', basis: 'implied' },
  severity: 'warning',
  issueType: 'code-invalid',
  types: ['statement', 'guarantor-balance'],
  faults: (account) => {
    const { type } = account;
    if (type !== 'statement' && type !== 'guarantor-balance') return [];
    return extensionsOf(account, 'account-state').flatMap(({ index, extension }) => {
      const concept = ownMember(extension, 'valueCodeableConcept');
      if (concept === undefined) return [inAccount(account, 'extension', index, 'valueCodeableConcept')];
      const systems = itemsOf(ownMember(concept, 'coding')).map((coding) => ownMember(coding, 'system'));
      const isRight =
        systems.length === 0 || systems.some((system) => isFilledText(system) && isCodeSet(system, CODE_SETS[type]));
      return isRight ? [] : [inAccount(account, 'extension', index, 'valueCodeableConcept', 'coding', 0, 'system')];
    });
  },
  message: 'The state of an Account of type {type} is not from the code set of its type.',
  remedy:
    'Send the system https://fhir.cerner.com/, the tenant, /codeSet/ and 4002640 on statements, 24451 on guarantor balances.',
  args: ({ type }) => ({ type: type ?? '' }),
});

function isCodeSet(system: string, number: string): boolean {
  return /^https:\/\/fhir\.cerner\.com\/[^/]+\/codeSet\/(\d+)$/.exec(system)?.[1] === number;
}
