import { describe, expect, it } from 'vitest';
import { runAgainst } from '../../test/run-against.ts';
import { BASE_URL, hospitalConfiguration, smallHospital } from '../../test/small-hospital.ts';
import { replayReport } from '../evidence/replay-report.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { decidePages, strangersBy } from './pages.ts';

const page = (ids: string[], next?: string, total = 3) => ({
  status: 200,
  body: JSON.stringify({
    resourceType: 'Bundle',
    total,
    link: next === undefined ? [] : [{ relation: 'next', url: next }],
    entry: ids.map((id) => ({ resource: { resourceType: 'Account', id } })),
  }),
});
const FIRST = page(['F1', 'F2'], 'x');

describe('decidePages', () => {
  it.each([
    ['all there, once', [FIRST, page(['F3'])], ['pass', 'pass', 'pass', 'pass']],
    ['one page that is too long', [page(['F1', 'F2', 'F3'])], ['pass', 'pass', 'pass', 'fail']],
    ['one lost between pages', [FIRST, page([])], ['pass', 'fail', 'pass', 'pass']],
    ['one on both pages', [FIRST, page(['F2', 'F3'])], ['pass', 'pass', 'fail', 'pass']],
    ['a total that is another', [page(['F1', 'F2'], undefined, 3)], ['pass', 'fail', 'pass', 'pass']],
    ['a page that is not there', [FIRST, { status: 404, body: null }], ['fail', 'skip', 'skip', 'pass']],
    ['a page that was not asked for', [FIRST], ['fail', 'skip', 'skip', 'pass']],
    ['no answer', [FIRST, null], ['fail', 'skip', 'skip', 'pass']],
  ] as const)('%s', (_, responses, outcomes) => {
    const request = { method: 'GET', url: `${BASE_URL}/Account?_count=2`, headers: {}, body: null };
    const pages = responses.map((response) => ({ request, response: response && { ...response, headers: {} } }));
    expect(
      (['reached', 'complete', 'distinct', 'short'] as const).map((what) => decidePages(what, pages, () => []).outcome),
    ).toEqual(outcomes);
  });
});

const scenario = readScenario(
  `
id: a
title: A
posts: nothing
steps:
  - search: { parameters: { -guarantor: '1-1', type: financial-account }, follow: true }
    expect:
      account-bundle-next-link: { pages: reached }
      account-bundle-matches-only: { pages: distinct }
`,
  'a.yaml',
);

describe('a search that follows its pages', () => {
  const against = async (next: (page: number) => string | undefined) => {
    const hospital = smallHospital();
    const fetch = async (request: Request): Promise<Response> => {
      if (!request.url.includes('/Account?')) return hospital.fetch(request);
      const number = Number(new URL(request.url).searchParams.get('page') ?? 0);
      const url = next(number);
      const link = [{ relation: 'self', url: request.url }, ...(url === undefined ? [] : [{ relation: 'next', url }])];
      const id = `F${number}`;
      return Response.json({
        resourceType: 'Bundle',
        id: 'b',
        type: 'searchset',
        total: 3,
        link,
        entry: [
          {
            fullUrl: `${BASE_URL}/Account/${id}`,
            resource: { resourceType: 'Account', id, status: 'active', type: { text: 'financial-account' } },
          },
        ],
      });
    };
    const { report } = await runAgainst({ scenario, changes: hospitalConfiguration, fetch });
    const [step] = report.scenarios[0]?.steps ?? [];
    return {
      exchanges: step?.exchanges.length,
      decided: step?.expectations.map(({ outcome, actual }) => `${outcome}: ${actual}`),
      replayed: replayReport(report).differences,
    };
  };

  it('reads them all, and judges them again offline', async () => {
    expect(await against((number) => (number < 2 ? `${BASE_URL}/Account?page=${number + 1}` : undefined))).toEqual({
      exchanges: 3,
      decided: ['pass: 3 pages', 'pass: 3 Accounts on 3 pages'],
      replayed: [],
    });
  });

  it.each([
    ['leads back', () => `${BASE_URL}/Account?page=1`, 2, 'the next link of page 2 leads back'],
    [
      'leads to another host',
      () => 'https://elsewhere.test/r4/Account?page=1',
      1,
      'the next link leads elsewhere: https://elsewhere.test',
    ],
    ['never ends', (number: number) => `${BASE_URL}/Account?page=${number + 1}`, 21, 'page 21 has a next link, too'],
  ])('fails a server whose next link %s', async (_, next, exchanges, told) => {
    expect(await against(next)).toEqual({
      exchanges,
      decided: [`fail: ${told}`, 'skip: not all pages were seen'],
      replayed: [],
    });
  });
});

it('an Account on a later page that was not asked for is a stranger', () => {
  const account = (id: string, guarantor: string) => ({
    resource: {
      resourceType: 'Account',
      id,
      status: 'active',
      type: { text: 'financial-account' },
      guarantor: [{ party: { reference: `RelatedPerson/${guarantor}` } }],
    },
  });
  const url = `${BASE_URL}/Account?-guarantor=1-1&type=financial-account`;
  const pageOf = (entry: object[]) => ({
    request: { method: 'GET', url, headers: {}, body: null },
    response: {
      status: 200,
      headers: {},
      body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', id: 'b', total: 2, entry }),
    },
  });
  const pages = [pageOf([account('F1', '1-2')]), pageOf([account('F2', '7-2')])];
  expect(decidePages('matching', pages, strangersBy(pages[0], {}))).toEqual({ outcome: 'fail', actual: 'F2' });
});
