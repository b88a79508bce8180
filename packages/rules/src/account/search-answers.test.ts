import { describe, expect, it } from 'vitest';
import type { JudgeContext } from '../exchange.ts';
import { judgeAccountSearch } from '../judge-exchange.ts';
import type { Reading } from '../reading.ts';

const ROOT = 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';
const BY_GUARANTOR = '-guarantor=1-2&type=financial-account';

interface Entry {
  readonly [name: string]: unknown;
}

function account(id: string, members: Entry = {}): Entry {
  return { resourceType: 'Account', id, status: 'active', type: { text: 'financial-account' }, ...members };
}

function answerTo(
  query: string,
  accounts: readonly Entry[],
  bundle: Entry = {},
  context: JudgeContext = {},
): readonly string[] {
  const entry = accounts.map((resource) => ({ fullUrl: `${ROOT}/Account/${String(resource['id'])}`, resource }));
  const link = [{ relation: 'self', url: `${ROOT}/Account` }];
  const body = JSON.stringify({
    resourceType: 'Bundle',
    id: '1',
    type: 'searchset',
    total: accounts.length,
    link,
    entry,
    ...bundle,
  });
  const request = {
    method: 'GET',
    url: `${ROOT}/Account?${query}`,
    headers: { authorization: 'Bearer t' },
    body: null,
  };
  return judgeAccountSearch({ request, response: { status: 200, headers: {}, body } }, context).findings.map(
    ({ rule, path }) => `${rule} ${path}`,
  );
}

function requestOf(query: string, reading: Reading = 'default'): readonly string[] {
  const request = {
    method: 'GET',
    url: `${ROOT}/Account?${query}`,
    headers: { authorization: 'Bearer t' },
    body: null,
  };
  return judgeAccountSearch({ request, response: null }, { reading }).findings.map(
    ({ rule, path }) => `${rule} ${path}`,
  );
}

const eleven = Array.from({ length: 11 }, (_, index) => account(`F${index}`));

describe('a list of ids', () => {
  it('is compared with as many Accounts in one pass', () => {
    const accounts = Array.from({ length: 20_000 }, (_, index) => account(`F${index}`));
    const ids = accounts.map(({ id }) => String(id)).join();
    expect(answerTo(`_id=${ids}`, accounts)).toEqual([]);
  });
});

describe('pages', () => {
  it('hold no more than asked for, and no more than ten when nothing is asked', () => {
    expect(answerTo(BY_GUARANTOR, eleven)).toEqual(['account-search-count response.body.entry']);
    expect(answerTo(`${BY_GUARANTOR}&_count=10`, eleven)).toEqual(['account-search-count response.body.entry']);
    expect(answerTo(`${BY_GUARANTOR}&_count=11`, eleven)).toEqual([]);
    expect(answerTo(`${BY_GUARANTOR}&pageContext=x`, eleven)).toEqual([]);
  });

  it('hold everything that is asked for by id', () => {
    expect(answerTo(`_id=${eleven.map(({ id }) => String(id)).join(',')}`, eleven)).toEqual([]);
  });

  it('behind the first are not measured by their total', () => {
    const link = [
      { relation: 'self', url: `${ROOT}/Account` },
      { relation: 'previous', url: `${ROOT}/Account` },
    ];
    expect(answerTo(BY_GUARANTOR, [account('F1')], { total: 5, link })).toEqual([]);
    expect(answerTo('pageContext=x&direction=NEXT', [account('F1')], { total: 5, link })).toEqual([]);
    expect(answerTo(BY_GUARANTOR, [account('F1')], { total: 5 })).toEqual(['account-bundle-total response.body.total']);
  });

  it.each([1.5, -1, '1', null, 1e300])('do not count %s matches', (total) => {
    expect(answerTo('_id=F1', [account('F1')], { total })).toEqual(['account-bundle-total response.body.total']);
  });
});

describe('matches', () => {
  it('have an id', () => {
    const { id: _, ...nameless } = account('F1');
    const found = answerTo(BY_GUARANTOR, [nameless]);
    expect(found).toEqual(['account-bundle-matches-only response.body.entry[0].resource.id']);
  });

  it('are of the encounter that is asked for, when they name one', () => {
    const ofEncounter = (reference: string): Entry => {
      const url = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/associated-encounter';
      return account('G1', {
        type: { text: 'guarantor-balance' },
        extension: [{ url, valueReference: { reference } }],
      });
    };
    expect(answerTo('-encounter=7&type=guarantor-balance', [ofEncounter('Encounter/7')])).toEqual([]);
    expect(answerTo('-encounter=Encounter/7&type=guarantor-balance', [ofEncounter('Encounter/8')])).toEqual([
      'account-bundle-matches-only response.body.entry[0].resource.extension',
    ]);
  });

  it('are compared with what a search says beside _id in no reading', () => {
    const found = answerTo(
      '_id=F1&patient=9',
      [account('F1', { subject: [{ reference: 'Patient/1' }] })],
      {},
      { reading: 'lenient' },
    );
    expect(found).toEqual([]);
  });

  it('may be insurance balances under either name', () => {
    expect(answerTo('_id=I1&type=insurance-balance', [account('I1', { type: { text: 'insurance-benefit' } })])).toEqual(
      [],
    );
    expect(answerTo('_id=I1&type=statement', [account('I1', { type: { text: 'insurance-benefit' } })])).toEqual([
      'account-bundle-matches-only response.body.entry[0].resource.type',
    ]);
  });
});

describe('requests', () => {
  it('by encounter name an encounter', () => {
    expect(requestOf('-encounter=Encounter/1&type=guarantor-balance')).toEqual([]);
    expect(requestOf('-encounter=Patient/1&type=guarantor-balance')).toEqual([
      'account-search-encounter search.-encounter',
    ]);
    expect(requestOf('-encounter=')).toEqual([
      'account-search-encounter search.-encounter',
      'account-search-encounter search.type',
    ]);
  });

  it('have their other parameters ignored beside _id in the lenient reading', () => {
    const query = '_id=F1&patient=Person/1&-guarantor=Person/1&identifier=x';
    expect(requestOf(query)).toEqual([
      'account-search-combinations search',
      'account-search-guarantor-reference search.-guarantor',
      'account-search-identifier-system search.identifier',
      'account-search-patient-reference search.patient',
    ]);
    expect(requestOf(query, 'lenient')).toEqual([]);
  });

  it('have a statement number with one bar', () => {
    const system = 'https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/statement-number';
    const found = ['|68002', '|', '|%20', '', '|6|8', '||68002'].map(
      (end) => requestOf(`patient=1&type=statement&identifier=${system}${end}`).length,
    );
    expect(found).toEqual([0, 1, 1, 1, 1, 1]);
  });

  it('follow the links of the server without saying again what they look for', () => {
    expect(requestOf('pageContext=x&direction=NEXT')).toEqual([]);
    expect(requestOf('direction=NEXT&patient=1')).toEqual(['account-search-combinations search']);
  });

  it('do not have a token in their address counted as an unknown parameter', () => {
    expect(requestOf('_id=F1&access_token=x').filter((found) => found.startsWith('account-'))).toEqual([]);
  });

  it('are judged by every value of a parameter that is given twice', () => {
    expect(requestOf('-guarantor=1&-guarantor=Person/1&type=financial-account')).toEqual([
      'account-search-guarantor-reference search.-guarantor',
    ]);
    expect(requestOf('-guarantor=1&type=financial-account&type=statement')).toEqual([
      'account-search-guarantor search.type',
    ]);
    expect(requestOf('-encounter=1&-encounter=Person/1&type=guarantor-balance')).toEqual([
      'account-search-encounter search.-encounter',
    ]);
    const system = 'https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/statement-number';
    expect(requestOf(`patient=1&patient=Person/1&type=statement&identifier=${system}|1&identifier=1`)).toEqual([
      'account-search-identifier-system search.identifier',
      'account-search-patient-reference search.patient',
    ]);
  });
});

describe('refusals of searches', () => {
  const isBlamed = (query: string, status: number, reading: Reading = 'default'): boolean => {
    const request = {
      method: 'GET',
      url: `${ROOT}/Account?${query}`,
      headers: { authorization: 'Bearer t' },
      body: null,
    };
    const { findings } = judgeAccountSearch(
      { request, response: { status, headers: {}, body: null } },
      { reading, tenants: ['ec2458f2-1e24-41c8-b71b-0e701af7583d'] },
    );
    return findings.some(({ path }) => path === 'response.status');
  };

  it('are due for a repeated _id, and for a type with a bar in the strict reading', () => {
    expect([isBlamed('_id=1&_id=2', 422), isBlamed('_id=1&_id=2', 400)]).toEqual([true, false]);
    expect([isBlamed('_id=1&type=x|y', 422, 'strict'), isBlamed('_id=1&type=x|y', 422)]).toEqual([true, false]);
  });

  it.each([
    `-guarantor=1&type=financial-account&_count=0`,
    '-guarantor=Person/1&type=financial-account',
    '-encounter=1&type=guarantor-balance&x=1',
    '_id=a,,b',
  ])('of %s are neither due nor blamed', (query) => {
    expect([200, 400].map((status) => isBlamed(query, status))).toEqual([false, false]);
    expect(isBlamed(query, 404)).toBe(true);
  });

  it('with 404 are wrong for a search without matches, but not for a page that is no longer known', () => {
    expect([isBlamed('_id=1', 404), isBlamed('pageContext=x', 404)]).toEqual([true, false]);
  });
});
