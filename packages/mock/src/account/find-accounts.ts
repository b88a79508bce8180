import type { AccountState, TenantState } from '../world/tenant-state.ts';
import type { AccountSearch } from './search-request.ts';

/** Every account of the hospital that the search asks for, each once, in the order of the world. */
export function findAccounts(tenant: TenantState, search: AccountSearch): readonly AccountState[] {
  const matches = [...tenant.accounts.values()].filter((account) => isMatch(account, search));
  return search.by === 'encounter' ? matches.toSorted(byMonthThenAge) : matches;
}

function isMatch({ facts }: AccountState, search: AccountSearch): boolean {
  switch (search.by) {
    case 'id':
      return search.ids.includes(facts.id) && (search.type === undefined || typeName(search.type) === facts.type);
    case 'statement':
      return facts.type === 'statement' && facts.patient === search.patient && facts.number === search.number;
    case 'guarantor':
      return (
        facts.type === 'financial-account' &&
        (facts.guarantors ?? []).some(({ relatedPerson }) => isSamePerson(relatedPerson, search.relatedPerson))
      );
    case 'encounter':
      return facts.type === 'guarantor-balance' && facts.encounter === search.encounter;
    case 'nothing':
      return false;
  }
}

/** The id of a RelatedPerson reads `{guarantor person}-{patient}`; a search is about the person (AMB-82). */
function isSamePerson(relatedPerson: string, asked: string): boolean {
  return relatedPerson.split('-')[0] === asked.split('-')[0];
}

/** AMB-09: the documents use both names for one type. */
function typeName(type: string): string {
  return type === 'insurance-benefit' ? 'insurance-balance' : type;
}

function byMonthThenAge(a: AccountState, b: AccountState): number {
  const [first = '', second = ''] = [a.facts.month, b.facts.month];
  return first < second ? -1 : first > second ? 1 : 0;
}
