import { describe, expect, test } from 'vitest';
import { openSession, OPEN_ROOT, ORIGIN, ROOT, type Got } from '../../test/session.ts';
import { OTHER_TENANT, SANDBOX_TENANT } from '../index.ts';

const SYSTEM = `https://fhir.cerner.com/${SANDBOX_TENANT}/statement-number`;
const STATEMENT = `type=statement&patient=6330017&identifier=${encodeURIComponent(`${SYSTEM}|68002`)}`;

/** Asks the open host, which needs no token. */
const search = (query: string, session = openSession()): Promise<Got> => session.send(`${OPEN_ROOT}/Account?${query}`);
const idsOf = (got: Got): string[] =>
  (got.json.entry ?? []).map(({ resource }: { resource: { id: string } }) => resource.id);

describe('The documented accounts have their documented bodies', () => {
  test('G2572738, read by id', async () => {
    const got = await openSession().send(`${OPEN_ROOT}/Account/G2572738`);
    expect([got.status, got.headers['content-type']]).toEqual([200, 'application/fhir+json']);
    expect(got.json).toEqual({
      resourceType: 'Account',
      id: 'G2572738',
      text: {
        status: 'generated',
        div: '<div xmlns="http://www.w3.org/1999/xhtml"><p><b>Account</b></p><p><b>Account Type</b>: guarantor-balance</p><p><b>Service Period Start Date</b>: Aug 5, 2019 5:00 A.M. UTC</p><p><b>Service Period End Date</b>: Aug 6, 2019 4:59 A.M. UTC</p></div>',
      },
      extension: [
        {
          url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-balance',
          valueMoney: { value: '1250.00', currency: 'USD' },
        },
        {
          url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-state',
          valueCodeableConcept: {
            coding: [
              {
                system: `https://fhir.cerner.com/${SANDBOX_TENANT}/codeSet/24451`,
                code: '629234',
                display: 'Ready to bill',
                userSelected: true,
              },
            ],
            text: 'Ready to bill',
          },
        },
      ],
      status: 'active',
      type: { text: 'guarantor-balance' },
      servicePeriod: { start: '2019-08-05T05:00:00Z', end: '2019-08-06T04:59:59Z' },
      partOf: { reference: 'Account/F1131724' },
    });
  });

  test('F703726, searched by _id', async () => {
    const got = await search('_id=F703726');
    expect(got.json).toEqual({
      resourceType: 'Bundle',
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      type: 'searchset',
      total: 1,
      link: [{ relation: 'self', url: `${OPEN_ROOT}/Account?_id=F703726` }],
      entry: [
        {
          fullUrl: `${OPEN_ROOT}/Account/F703726`,
          resource: {
            resourceType: 'Account',
            id: 'F703726',
            text: {
              status: 'generated',
              div: '<div xmlns="http://www.w3.org/1999/xhtml"><p><b>Account</b></p><p><b>Account Type</b>: financial-account</p><p><b>Service Period Start Date</b>: Sep 27, 2013 4:12 P.M. UTC</p><p><b>Account Number</b>: 10000381</p></div>',
            },
            identifier: [
              { use: 'usual', system: `https://fhir.cerner.com/${SANDBOX_TENANT}/account-number`, value: '10000381' },
            ],
            status: 'active',
            type: {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
                  code: 'ACCTRECEIVABLE',
                  display: 'account receivable',
                },
              ],
              text: 'financial-account',
            },
            subject: [{ reference: 'Patient/1914010' }],
            servicePeriod: { start: '2013-09-27T16:12:15Z' },
            owner: { reference: 'Organization/647851' },
          },
        },
      ],
    });
  });

  test('S2580833, searched by patient and statement number', async () => {
    const got = await search(STATEMENT);
    expect([got.json.total, got.json.entry[0].resource]).toEqual([
      1,
      {
        resourceType: 'Account',
        id: 'S2580833',
        text: {
          status: 'generated',
          div: '<div xmlns="http://www.w3.org/1999/xhtml"><p><b>Account</b></p><p><b>Account Type</b>: statement</p><p><b>Service Period Start Date</b>: Aug 13, 2019 3:01 P.M. UTC</p><p><b>Statement Number</b>: 68002</p><p><b>Guarantor</b>: 6330015-6330017</p></div>',
        },
        extension: [
          {
            url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-balance',
            valueMoney: { value: '2000.00', currency: 'USD' },
          },
          {
            url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-state',
            valueCodeableConcept: {
              coding: [
                {
                  system: `https://fhir.cerner.com/${SANDBOX_TENANT}/codeSet/4002640`,
                  code: '20752989',
                  display: 'Pending',
                  userSelected: true,
                },
              ],
              text: 'Pending',
            },
          },
          {
            url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-related-parts',
            valueReference: { reference: 'Account/G2572738' },
          },
        ],
        identifier: [{ use: 'usual', system: SYSTEM, value: '68002' }],
        status: 'active',
        type: { text: 'statement' },
        subject: [{ reference: 'Patient/6330017' }],
        servicePeriod: { start: '2019-08-13T15:01:17Z' },
        owner: { reference: 'Organization/1259855' },
        guarantor: [{ party: { reference: 'RelatedPerson/6330015-6330017' } }],
      },
    ]);
  });

  test('three financial accounts, searched by guarantor', async () => {
    const got = await search('-guarantor=6330015-6330015&type=financial-account');
    expect([got.json.total, idsOf(got)]).toEqual([3, ['F1127724', 'F1131724', 'F1131725']]);
    expect(got.json.entry[0].resource.guarantor).toEqual([
      { party: { reference: 'RelatedPerson/6330014-6330015' }, period: { start: '2019-08-02T05:00:00Z' } },
      { party: { reference: 'RelatedPerson/6330015-6330015' }, period: { start: '2019-08-02T05:00:00Z' } },
    ]);
  });
});

describe('A search finds', () => {
  test.each([
    ['accounts by several ids', '_id=F703726,G2572738,nobody,F703726', ['F703726', 'G2572738']],
    ['an account by id and its type', '_id=F703726&type=financial-account', ['F703726']],
    ['nothing by id and another type', '_id=F703726&type=statement', []],
    ['insurance balances by both of their names', '_id=I63392801&type=insurance-benefit', ['I63392801']],
    ['nothing by an unknown id', '_id=nobody', []],
    [
      'the months of a recurring encounter',
      '-encounter=97950001&type=guarantor-balance',
      ['G63392603', 'G63392604', 'G63392605'],
    ],
    [
      'the same by a reference',
      '-encounter=Encounter/97950001&type=guarantor-balance',
      ['G63392603', 'G63392604', 'G63392605'],
    ],
    ['the balance of another encounter', '-encounter=97953536&type=guarantor-balance', ['G63392601']],
    ['nothing for an encounter without a balance', '-encounter=97953537&type=guarantor-balance', []],
    [
      'a guarantor by a reference',
      '-guarantor=RelatedPerson/6330014-6330015&type=financial-account',
      ['F1127724', 'F1131725'],
    ],
    ['a statement by a reference to the patient', STATEMENT.replace('patient=', 'patient=Patient/'), ['S2580833']],
    ['no statement of another patient', STATEMENT.replace('6330017', '6330016'), []],
    ['whatever else is asked in vain', '_id=F703726&_pretty=true&colour=red', ['F703726']],
  ])('%s', async (_, query, ids) => {
    const got = await search(query);
    expect([got.status, idsOf(got), got.json.total]).toEqual([200, ids, ids.length]);
  });

  test('and an empty result has no entry at all', async () => {
    const got = await search('_id=nobody');
    expect(Object.keys(got.json)).toEqual(['resourceType', 'id', 'type', 'total', 'link']);
  });
});

describe('A search is answered 400', () => {
  test.each([
    '',
    '_count=10',
    'type=financial-account',
    '_id=',
    '_id=F703726,',
    '_id=F703726&_id=G2572738',
    '_id=F703726&patient=1914010',
    '_id=F703726&type=',
    '_id=F703726&_count=0',
    '_id=F703726&_count=',
    '_id=F703726&_count=-1',
    '_id=F703726&_count=1.5',
    '_id=F703726&_count=ten',
    'patient=6330017',
    'patient=6330017&type=statement',
    STATEMENT.replace('type=statement', 'type=financial-account'),
    STATEMENT.replace('type=statement&', ''),
    STATEMENT.replace('&patient=6330017', ''),
    `${STATEMENT}&-guarantor=6330015-6330015`,
    STATEMENT.replace('statement-number', 'account-number'),
    STATEMENT.replace('statement-number', 'codeSet%2F28200'),
    STATEMENT.replace(SANDBOX_TENANT, OTHER_TENANT),
    'type=statement&patient=6330017&identifier=68002',
    'type=statement&patient=6330017&identifier=%7C68002',
    STATEMENT.replace('68002', ''),
    STATEMENT.replace('patient=6330017', 'patient=Practitioner/6330017'),
    '-guarantor=6330015-6330015',
    '-guarantor=6330015-6330015&type=statement',
    '-guarantor=Patient/6330015&type=financial-account',
    '-guarantor=&type=financial-account',
    '-encounter=97950001',
    '-encounter=97950001&type=financial-account',
    '-encounter=Patient/97950001&type=guarantor-balance',
    'type=Statement&patient=6330017',
  ])('with "%s"', async (query) => {
    const got = await search(query);
    expect([got.status, got.json.issue[0].severity, got.json.issue[0].code]).toEqual([400, 'error', 'invalid']);
  });

  test.each([
    ['AMB-79', 'strict', '_id=F703726&colour=red', 400],
    ['AMB-77', 'lenient', STATEMENT.replace(SANDBOX_TENANT, OTHER_TENANT), 200],
    ['AMB-48', 'lenient', STATEMENT.replace('statement-number', 'codeSet%2F28200'), 200],
    ['AMB-54', 'strict', '_id=F703726&type=%7Cfinancial-account', 400],
    ['AMB-54', 'lenient', '-guarantor=6330015-6330015&type=%7Cfinancial-account', 200],
    ['AMB-50', 'lenient', '_id=F703726&patient=1', 200],
  ] as const)('or not, as %s is read %s', async (ambiguity, reading, query, status) => {
    const got = await search(query, openSession({ readings: { [ambiguity]: reading } }));
    expect(got.status).toBe(status);
  });
});

describe('A result longer than a page', () => {
  const FAMILY = '-guarantor=7100001-7100101&type=financial-account';

  test('holds ten by default and leads from page to page and back', async () => {
    const session = openSession();
    const first = await search(FAMILY, session);
    const second = await session.send(linkOf(first, 'next') ?? '');
    const firstAgain = await session.send(linkOf(second, 'previous') ?? '');
    expect([idsOf(first).length, idsOf(second).length, first.json.total, second.json.total]).toEqual([10, 2, 12, 12]);
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(12);
    expect([linkOf(second, 'next'), linkOf(first, 'previous'), idsOf(firstAgain)]).toEqual([
      undefined,
      undefined,
      idsOf(first),
    ]);
    expect(linkOf(second, 'self')).toBe(linkOf(first, 'next'));
  });

  test.each([
    [5, [5, 5, 2]],
    [12, [12]],
    [11, [11, 1]],
    [1000, [12]],
  ])('holds %i when asked to', async (count, sizes) => {
    const session = openSession();
    const seen: number[] = [];
    for (let address: string | undefined = `${OPEN_ROOT}/Account?${FAMILY}&_count=${count}`; address !== undefined;) {
      const got: Got = await session.send(address);
      seen.push(idsOf(got).length);
      address = linkOf(got, 'next');
    }
    expect(seen).toEqual(sizes);
  });

  test('does not honour _count with _id', async () => {
    const got = await search('_id=F703726,G2572738&_count=1');
    expect([idsOf(got).length, linkOf(got, 'next')]).toEqual([2, undefined]);
  });

  test('does not believe in pages that somebody made up', async () => {
    const session = openSession();
    const next = linkOf(await search(FAMILY, session), 'next') ?? '';
    const got = await Promise.all([
      search(`${FAMILY}&pageContext=2`, session),
      session.send(next.replace('7100001-7100101', '6330015-6330015')),
      session.send(next.replace(/pageContext=[^&]+/, 'pageContext=')),
    ]);
    expect(got.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  function linkOf(got: Got, relation: string): string | undefined {
    return got.json.link.find((link: { relation: string }) => link.relation === relation)?.url;
  }
});

test('The secure host speaks of itself by its own address', async () => {
  const session = openSession();
  const got = await session.send('/Account?_id=F703726', { token: await session.token() });
  expect([got.json.link[0].url, got.json.entry[0].fullUrl]).toEqual([
    `${ROOT}/Account?_id=F703726`,
    `${ROOT}/Account/F703726`,
  ]);
});

test('One id means one thing in one tenant and another thing in another', async () => {
  const session = openSession();
  const read = async (tenant: string): Promise<unknown> =>
    (await session.send(`${ORIGIN}/open/r4/${tenant}/Account/G63392574`)).json.extension[0].valueMoney;
  expect([await read(SANDBOX_TENANT), await read(OTHER_TENANT)]).toEqual([
    { value: '500.00', currency: 'USD' },
    { value: '75.00', currency: 'USD' },
  ]);
  const [found, none] = await Promise.all(
    [SANDBOX_TENANT, OTHER_TENANT].map((tenant) => session.send(`${ORIGIN}/open/r4/${tenant}/Account?_id=F703726`)),
  );
  expect([found?.json.total, none?.json.total]).toEqual([1, 0]);
});

describe('Which fields an account has depends on its type', () => {
  test.each([
    ['F703726', false, true],
    ['S2580833', true, true],
    ['G2572738', true, false],
    ['G63392702', false, false],
    ['I63392801', true, false],
    ['C63392901', false, false],
  ])('%s: balance %s, subject %s', async (id, hasBalance, hasSubject) => {
    const { json } = await openSession().send(`${OPEN_ROOT}/Account/${id}`);
    const balance = (json.extension ?? []).some(({ url }: { url: string }) => url.endsWith('/account-balance'));
    expect([balance, json.subject !== undefined]).toEqual([hasBalance, hasSubject]);
  });

  test('A credit is negative', async () => {
    const { json } = await openSession().send(`${OPEN_ROOT}/Account/G63392701`);
    expect(json.extension[0].valueMoney).toEqual({ value: '-5.00', currency: 'USD' });
  });
});
