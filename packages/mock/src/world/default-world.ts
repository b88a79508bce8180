import type { AliasMeaning } from '@countercheck/rules';
import { defaultClients } from './default-clients.ts';
import { documentedAccounts, documentedGuarantors, documentedPatients } from './documented-accounts.ts';
import type { AccountData, EncounterData, PersonData, TenantData, World } from './world.ts';

/** The tenant of the documented examples. */
export const SANDBOX_TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';
/** The second tenant that the vendor's pages name. */
export const OTHER_TENANT = 'd075cf8b-3261-481d-97e5-ba6c48d3b41f';

const READY_TO_BILL = { code: '629234', display: 'Ready to bill' };

/** The world of a mock that was given none: two tenants, five applications, the documented accounts and more beside them. */
export function defaultWorld(): World {
  return { tenants: [sandbox(), otherHospital()], clients: defaultClients(SANDBOX_TENANT, OTHER_TENANT) };
}

function sandbox(): TenantData {
  const family = guarantorFamily();
  return {
    id: SANDBOX_TENANT,
    name: 'Sandbox hospital',
    timeZone: 'America/Chicago',
    aliases: aliases(),
    locations: ['98920358', '98920359'],
    patients: [...documentedPatients(), ...family.patients],
    relatedPersons: [...documentedGuarantors(), ...family.guarantors],
    encounters: encounters('6330017'),
    accounts: [...documentedAccounts(), ...encounterBalances('F1131724'), ...otherTypes(), ...family.accounts],
    fixtures: {
      aliases: { payment: '0111', adjustment: '3100', debitPayment: '0119', debitAdjustment: '3200' },
      location: '98920358',
      encounter: '97953536',
      recurringEncounter: '97950001',
      encounterWithoutBalance: '97953537',
      settledRecurringEncounter: '97950005',
      recurringEncounterWithoutActivity: { withFifo: '97950002', withoutFifo: '97950006' },
      guarantorAccount: 'G63392574',
      financialAccount: 'F703726',
      statement: { account: 'S2580833', number: '68002', patient: '6330017' },
      guarantor: '6330015-6330015',
    },
  };
}

function aliases(): Record<string, Required<AliasMeaning>> {
  return {
    '0111': { type: 'payment', impact: 'credit' },
    '0119': { type: 'payment', impact: 'debit' },
    '3100': { type: 'adjustment', impact: 'credit' },
    '3200': { type: 'adjustment', impact: 'debit' },
  };
}

function encounters(patient: string): EncounterData[] {
  return [
    { id: '97953536', patient, class: 'IMP', start: '2019-11-01T14:00:00Z' },
    { id: '97953537', patient, class: 'AMB', start: '2024-06-03T14:00:00Z' },
    { id: '97950001', patient, class: 'AMB', recurring: true, start: '2024-01-08T14:00:00Z' },
    { id: '97950002', patient, class: 'AMB', recurring: true, start: '2024-06-10T14:00:00Z' },
    { id: '97950005', patient, class: 'AMB', recurring: true, start: '2024-02-05T14:00:00Z' },
    { id: '97950006', patient, class: 'AMB', recurring: true, start: '2024-06-11T14:00:00Z' },
  ];
}

/** Encounter 97953537 and the recurring 97950002 and 97950006 have no balance yet: a posting creates it. */
function encounterBalances(partOf: string): AccountData[] {
  const balance = (id: string, value: string, rest: Partial<AccountData>): AccountData => ({
    id,
    type: 'guarantor-balance',
    balance: { value, currency: 'USD' },
    state: READY_TO_BILL,
    partOf,
    ...rest,
  });
  return [
    balance('G63392601', '400.00', {
      encounter: '97953536',
      start: '2019-11-01T05:00:00Z',
      end: '2019-11-04T05:59:59Z',
    }),
    balance('G63392603', '100.00', {
      encounter: '97950001',
      month: '2024-03',
      start: '2024-03-01T06:00:00Z',
      end: '2024-04-01T04:59:59Z',
    }),
    balance('G63392604', '50.00', {
      encounter: '97950001',
      month: '2024-04',
      start: '2024-04-01T05:00:00Z',
      end: '2024-05-01T04:59:59Z',
    }),
    balance('G63392605', '25.00', {
      encounter: '97950001',
      month: '2024-05',
      start: '2024-05-01T05:00:00Z',
      end: '2024-06-01T04:59:59Z',
    }),
    balance('G63392607', '0.00', {
      encounter: '97950005',
      month: '2024-02',
      start: '2024-02-01T06:00:00Z',
      end: '2024-03-01T05:59:59Z',
    }),
    balance('G63392608', '0.00', {
      encounter: '97950005',
      month: '2024-04',
      start: '2024-04-01T05:00:00Z',
      end: '2024-05-01T04:59:59Z',
    }),
  ];
}

/** The account types that the examples do not show, a credit, and a balance that is not valued. */
function otherTypes(): AccountData[] {
  return [
    {
      id: 'G63392701',
      type: 'guarantor-balance',
      balance: { value: '-5.00', currency: 'USD' },
      state: READY_TO_BILL,
      partOf: 'F1131725',
    },
    { id: 'G63392702', type: 'guarantor-balance', partOf: 'F1131725' },
    {
      id: 'I63392801',
      type: 'insurance-balance',
      balance: { value: '320.10', currency: 'USD' },
      partOf: 'F1131724',
      relatedParts: ['C63392901'],
    },
    { id: 'C63392901', type: 'charge-group', partOf: 'F1131724', relatedParts: ['I63392801'] },
  ];
}

/** One guarantor of twelve patients: more accounts than one page of a search holds. */
function guarantorFamily(): { patients: PersonData[]; guarantors: PersonData[]; accounts: AccountData[] } {
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  const patientId = (number: number): string => String(7100100 + number);
  return {
    patients: numbers.map((number) => ({
      id: patientId(number),
      family: 'Zztest-Large',
      given: `Child ${number}`,
      birthDate: '2015-05-05',
    })),
    guarantors: numbers.map((number) => ({
      id: `7100001-${patientId(number)}`,
      family: 'Zztest-Large',
      given: 'Parent',
    })),
    accounts: numbers.map((number) => ({
      id: `F${1200000 + number}`,
      type: 'financial-account',
      number: String(9000 + number),
      patient: patientId(number),
      start: '2022-02-02T14:00:00Z',
      owner: '1259855',
      guarantors: [{ relatedPerson: `7100001-${patientId(number)}`, start: '2022-02-02T06:00:00Z' }],
    })),
  };
}

/** Some of its ids are those of the sandbox and mean something else here. */
function otherHospital(): TenantData {
  return {
    id: OTHER_TENANT,
    name: 'Another hospital',
    timeZone: 'America/New_York',
    aliases: {
      PAY: { type: 'payment', impact: 'credit' },
      REV: { type: 'payment', impact: 'debit' },
      ADJ: { type: 'adjustment', impact: 'credit' },
      CHG: { type: 'adjustment', impact: 'debit' },
    },
    locations: ['2'],
    patients: [{ id: '6330017', family: 'Zztest', given: 'Namesake', birthDate: '1990-09-09', gender: 'other' }],
    relatedPersons: [{ id: '6330015-6330017', family: 'Zztest', given: 'Elsewhere' }],
    encounters: [
      { id: '97953536', patient: '6330017', class: 'AMB', start: '2024-05-20T13:00:00Z' },
      { id: '97950001', patient: '6330017', class: 'AMB', recurring: true, start: '2024-02-05T13:00:00Z' },
    ],
    accounts: [
      {
        id: 'F1131724',
        type: 'financial-account',
        number: '77',
        patient: '6330017',
        start: '2024-02-05T13:00:00Z',
        owner: '2',
        guarantors: [{ relatedPerson: '6330015-6330017', start: '2024-02-05T05:00:00Z' }],
      },
      { id: 'G63392574', type: 'guarantor-balance', balance: { value: '75.00', currency: 'USD' }, partOf: 'F1131724' },
      {
        id: 'G90000001',
        type: 'guarantor-balance',
        balance: { value: '60.00', currency: 'USD' },
        partOf: 'F1131724',
        encounter: '97953536',
      },
      {
        id: 'G90000002',
        type: 'guarantor-balance',
        balance: { value: '30.00', currency: 'USD' },
        partOf: 'F1131724',
        encounter: '97950001',
        month: '2024-05',
      },
      {
        id: 'S90000003',
        type: 'statement',
        number: '1',
        balance: { value: '165.00', currency: 'USD' },
        state: { code: '20752989', display: 'Pending' },
        relatedParts: ['G63392574'],
        patient: '6330017',
        start: '2024-06-01T13:00:00Z',
        owner: '2',
        guarantors: [{ relatedPerson: '6330015-6330017' }],
      },
    ],
  };
}
