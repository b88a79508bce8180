import { formatBalance } from '../posting/journal.ts';
import type { AccountState } from '../world/tenant-state.ts';
import type { AccountData } from '../world/world.ts';
import { narrativeOf } from './narrative.ts';

const STRUCTURE_DEFINITION = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/';
const RECEIVABLE = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  code: 'ACCTRECEIVABLE',
  display: 'account receivable',
};
const NUMBER_SYSTEMS: Readonly<Partial<Record<AccountData['type'], string>>> = {
  'financial-account': 'account-number',
  statement: 'statement-number',
};
const STATE_CODE_SETS: Readonly<Partial<Record<AccountData['type'], string>>> = {
  statement: '4002640',
  'guarantor-balance': '24451',
};

/** The Account as FHIR R4, in the order of members that the examples have. Blank fields are left out. */
export function renderAccount(account: AccountState, tenant: string): Record<string, unknown> {
  const { facts } = account;
  return withoutBlanks({
    resourceType: 'Account',
    id: facts.id,
    text: narrativeOf(facts),
    extension: extensionsOf(account, tenant),
    identifier: identifiersOf(facts, tenant),
    status: facts.status ?? 'active',
    type: facts.type === 'financial-account' ? { coding: [RECEIVABLE], text: facts.type } : { text: facts.type },
    subject: hasSubject(facts) ? [{ reference: `Patient/${facts.patient}` }] : undefined,
    servicePeriod: withoutBlanks({ start: facts.start, end: facts.end }),
    owner: facts.owner === undefined ? undefined : { reference: `Organization/${facts.owner}` },
    guarantor: (facts.guarantors ?? []).map(({ relatedPerson, start }) => ({
      party: { reference: `RelatedPerson/${relatedPerson}` },
      ...(start === undefined ? {} : { period: { start } }),
    })),
    partOf: facts.partOf === undefined ? undefined : { reference: `Account/${facts.partOf}` },
  });
}

/** The types that show a balance (AMB-73: a charge-group never does). */
export function hasBalance({ type }: AccountData): boolean {
  return type === 'statement' || type === 'guarantor-balance' || type === 'insurance-balance';
}

function hasSubject({ type, patient }: AccountData): boolean {
  return patient !== undefined && (type === 'statement' || type === 'financial-account');
}

function extensionsOf({ facts, balance }: AccountState, tenant: string): object[] {
  const { state, relatedParts = [] } = facts;
  const extensions: object[] = [];
  if (balance !== undefined && hasBalance(facts)) {
    const valueMoney = { value: formatBalance(balance.value), currency: balance.currency };
    extensions.push({ url: `${STRUCTURE_DEFINITION}account-balance`, valueMoney });
  }
  const codeSet = STATE_CODE_SETS[facts.type];
  if (state !== undefined && codeSet !== undefined) {
    const coding = [{ system: `https://fhir.cerner.com/${tenant}/codeSet/${codeSet}`, ...state, userSelected: true }];
    extensions.push({
      url: `${STRUCTURE_DEFINITION}account-state`,
      valueCodeableConcept: { coding, text: state.display },
    });
  }
  for (const part of relatedParts) {
    extensions.push({
      url: `${STRUCTURE_DEFINITION}account-related-parts`,
      valueReference: { reference: `Account/${part}` },
    });
  }
  return extensions;
}

function identifiersOf({ type, number }: AccountData, tenant: string): object[] {
  const system = NUMBER_SYSTEMS[type];
  if (number === undefined || system === undefined) return [];
  return [{ use: 'usual', system: `https://fhir.cerner.com/${tenant}/${system}`, value: number }];
}

/** Leaves out what is undefined, an empty list or an empty object. */
function withoutBlanks(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => !isBlank(value)));
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
