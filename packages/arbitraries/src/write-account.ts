import type { AccountType } from '@countercheck/rules';
import { moneyOf } from './money.ts';

const STRUCTURE_DEFINITION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';
export const PREFIXES: Readonly<Partial<Record<AccountType, string>>> = {
  'financial-account': 'F',
  statement: 'S',
  'guarantor-balance': 'G',
};
const NUMBER_SYSTEMS: Readonly<Partial<Record<AccountType, string>>> = {
  'financial-account': 'account-number',
  statement: 'statement-number',
};
const BALANCED: readonly AccountType[] = ['statement', 'guarantor-balance', 'insurance-balance'];
const WITH_SUBJECT: readonly AccountType[] = ['statement', 'financial-account'];
/** The account that theirs is part of. */
const PARTS: readonly AccountType[] = ['guarantor-balance', 'insurance-balance', 'charge-group'];

export interface AccountParts {
  readonly type: AccountType;
  readonly number: string;
  readonly patient: string;
  readonly cents: number | undefined;
  readonly currency: string;
  readonly start: string | undefined;
  readonly guarantors: readonly string[];
  readonly parent: string;
  readonly owner: string | undefined;
  readonly hasIdentifier: boolean;
}

/** The Account that the parts describe. */
export function accountOf(parts: AccountParts, tenant: string): Record<string, unknown> {
  const { type, number, patient, start, owner, parent } = parts;
  const system = NUMBER_SYSTEMS[type];
  const extension = balanceOf(parts);
  const hasGuarantor = type === 'financial-account' && parts.guarantors.length > 0;
  return {
    resourceType: 'Account',
    id: `${PREFIXES[type] ?? ''}${number}`,
    ...(extension.length === 0 ? {} : { extension }),
    ...(system === undefined || !parts.hasIdentifier
      ? {}
      : { identifier: [{ use: 'usual', system: `https://fhir.cerner.com/${tenant}/${system}`, value: number }] }),
    status: 'active',
    type: { text: type },
    ...(WITH_SUBJECT.includes(type) ? { subject: [{ reference: `Patient/${patient}` }] } : {}),
    ...(start === undefined ? {} : { servicePeriod: { start: `${start}T05:00:00Z` } }),
    ...(owner === undefined ? {} : { owner: { reference: `Organization/${owner}` } }),
    ...(hasGuarantor
      ? {
          guarantor: parts.guarantors.map((person) => ({
            party: { reference: `RelatedPerson/${person}-${patient}` },
            period: { start: '2020-01-02T06:00:00Z' },
          })),
        }
      : {}),
    ...(PARTS.includes(type) ? { partOf: { reference: `Account/F${parent}` } } : {}),
  };
}

function balanceOf({ type, cents, currency }: AccountParts): object[] {
  if (cents === undefined || !BALANCED.includes(type)) return [];
  const { value } = moneyOf(cents, 'USD');
  return [{ url: `${STRUCTURE_DEFINITION}account-balance`, valueMoney: { value: value.toFixed(2), currency } }];
}
