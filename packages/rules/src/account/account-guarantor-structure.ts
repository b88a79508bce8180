import type { ExchangePlace } from '../exchange/exchange-place.ts';
import { itemsOf, ownMember } from '../exchange/own-member.ts';
import { isEmptyElement, isObject } from '../json-value.ts';
import { referenceIn } from './account-reference.ts';
import { type AccountView, inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

export const accountGuarantorStructure: AccountRule = defineAccountRule({
  id: 'account-guarantor-structure',
  statement:
    'The party of each guarantor is a RelatedPerson, and a period stands beside it on financial accounts only.',
  source: { document: 'Account', section: 'Search, Responses', basis: 'implied' },
  severity: 'warning',
  issueType: 'structure',
  faults: (account) =>
    itemsOf(ownMember(account.resource, 'guarantor')).flatMap((guarantor, index) =>
      findFaults(account, guarantor, index),
    ),
  message:
    'A guarantor of the Account has no party, one that is no RelatedPerson, or a period on another type than a financial account.',
  remedy: 'Send guarantor.party with a reference to a RelatedPerson, and guarantor.period on financial accounts only.',
});

function findFaults(account: AccountView, guarantor: unknown, index: number): readonly ExchangePlace[] {
  if (!isObject(guarantor) || isEmptyElement(guarantor)) return [];
  const at = (...steps: string[]): ExchangePlace => inAccount(account, 'guarantor', index, ...steps);
  const party = !Object.hasOwn(guarantor, 'party')
    ? [at('party')]
    : isRelatedPerson(ownMember(guarantor, 'party'))
      ? []
      : [at('party', 'reference')];
  const isPeriodStrange =
    Object.hasOwn(guarantor, 'period') && account.type !== undefined && account.type !== 'financial-account';
  return isPeriodStrange ? [...party, at('period')] : party;
}

/** A party that is blank, or whose reference is, is the matter of another rule. */
function isRelatedPerson(party: unknown): boolean {
  const reference = referenceIn(party);
  if (reference === undefined) return !isObject(party) || isEmptyElement(party) || Object.hasOwn(party, 'reference');
  return /^(?:.*\/)?RelatedPerson\/[^/]+$/s.test(reference);
}
