import type { AccountData, PersonData } from './world.ts';

/** The accounts of the Account page, and the targets that the FinancialTransaction page posts to. */
export function documentedAccounts(): readonly AccountData[] {
  return [
    {
      id: 'F703726',
      type: 'financial-account',
      number: '10000381',
      patient: '1914010',
      start: '2013-09-27T16:12:15Z',
      owner: '647851',
    },
    {
      id: 'F1127724',
      type: 'financial-account',
      number: '344',
      patient: '6330015',
      start: '2019-08-02T19:14:17Z',
      owner: '1259855',
      guarantors: [
        { relatedPerson: '6330014-6330015', start: '2019-08-02T05:00:00Z' },
        { relatedPerson: '6330015-6330015', start: '2019-08-02T05:00:00Z' },
      ],
    },
    {
      id: 'F1131724',
      type: 'financial-account',
      number: '343',
      patient: '6330017',
      start: '2019-08-12T22:29:39Z',
      owner: '1259855',
      guarantors: [{ relatedPerson: '6330015-6330017', start: '2019-08-02T05:00:00Z' }],
    },
    {
      id: 'F1131725',
      type: 'financial-account',
      number: '347',
      patient: '6330016',
      start: '2019-08-12T22:59:16Z',
      owner: '1259855',
      guarantors: [
        { relatedPerson: '6330014-6330016', start: '2019-08-02T05:00:00Z' },
        { relatedPerson: '6330015-6330016', start: '2019-08-02T05:00:00Z' },
      ],
    },
    {
      id: 'S2580833',
      type: 'statement',
      number: '68002',
      balance: { value: '2000.00', currency: 'USD' },
      state: { code: '20752989', display: 'Pending' },
      relatedParts: ['G2572738'],
      patient: '6330017',
      start: '2019-08-13T15:01:17Z',
      owner: '1259855',
      guarantors: [{ relatedPerson: '6330015-6330017' }],
    },
    {
      id: 'G2572738',
      type: 'guarantor-balance',
      balance: { value: '1250.00', currency: 'USD' },
      state: { code: '629234', display: 'Ready to bill' },
      start: '2019-08-05T05:00:00Z',
      end: '2019-08-06T04:59:59Z',
      partOf: 'F1131724',
    },
    {
      id: 'G63392574',
      type: 'guarantor-balance',
      balance: { value: '500.00', currency: 'USD' },
      state: { code: '629234', display: 'Ready to bill' },
      start: '2019-11-01T05:00:00Z',
      end: '2019-11-02T04:59:59Z',
      partOf: 'F1127724',
    },
  ];
}

/** Names for the patients of those accounts; the documents give none, so all of them are invented. */
export function documentedPatients(): readonly PersonData[] {
  return [
    { id: '1914010', family: 'Zztest', given: 'Abacus', birthDate: '1970-01-01', gender: 'unknown' },
    { id: '6330015', family: 'Zztest', given: 'Ledger', birthDate: '1980-02-02', gender: 'female' },
    { id: '6330016', family: 'Zztest', given: 'Tally', birthDate: '2010-03-03', gender: 'male' },
    { id: '6330017', family: 'Zztest', given: 'Voucher', birthDate: '2012-04-04', gender: 'female' },
  ];
}

/** The guarantors of those accounts. */
export function documentedGuarantors(): readonly PersonData[] {
  return [
    { id: '6330014-6330015', family: 'Zztest', given: 'Invoice' },
    { id: '6330015-6330015', family: 'Zztest', given: 'Ledger' },
    { id: '6330015-6330017', family: 'Zztest', given: 'Ledger' },
    { id: '6330014-6330016', family: 'Zztest', given: 'Invoice' },
    { id: '6330015-6330016', family: 'Zztest', given: 'Ledger' },
  ];
}
