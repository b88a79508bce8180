import { linkOf } from './balance.ts';
import type { JudgeContext } from '@countercheck/rules';
import type { EvidenceExchange } from '../report.ts';
import { judgeExchange } from './judge.ts';
import { listOf, objectOf, parseJson, parseObject, valueAt } from './json-values.ts';
import type { Assertion } from '../scenario/scenario.ts';
import type { Call, Exchanged, Session } from './session.ts';

const MOST_PAGES = 20;

/** What became of following the next links of a search. */
export interface Pages {
  exchanged: readonly Exchanged[];
  /** Why the last page was not reached. */
  failure?: string;
}

/** Follows the next links from the first page to the last; what is no page ends it. */
export async function followPages(session: Session, call: Call, first: Exchanged): Promise<Pages> {
  const exchanged: Exchanged[] = [];
  const seen = new Set([first.delivery.request.url]);
  for (let page = first; ;) {
    const next = linkOf(parseObject(page.delivery.response?.body ?? null), 'next');
    if (next === undefined) return { exchanged };
    if (!next.startsWith(`${call.root}/`))
      return { exchanged, failure: `the next link leads elsewhere: ${originOf(next)}` };
    if (seen.has(next)) return { exchanged, failure: `the next link of page ${exchanged.length + 1} leads back` };
    if (exchanged.length === MOST_PAGES) return { exchanged, failure: `page ${MOST_PAGES + 1} has a next link, too` };
    seen.add(next);
    const answer = await session.exchange({
      ...call,
      operation: { kind: 'request', method: 'GET', target: next, body: null },
    });
    if ('refused' in answer) return { exchanged, failure: answer.refused };
    const { response, failure = 'no answer' } = answer.delivery;
    exchanged.push(answer);
    if (response?.status !== 200)
      return {
        exchanged,
        failure: `page ${exchanged.length + 1} was answered with ${response ? `status ${response.status}` : failure}`,
      };
    page = answer;
  }
}

type Asserted = Extract<Assertion, { pages: unknown }>['pages'];
type Page = Pick<EvidenceExchange, 'request' | 'response'>;

/**
 * Decides about all pages of a search. `failure` says why the last one was not reached; `strangersOn` are the Accounts on
 * a page that do not match what the first one was asked for.
 */
export function decidePages(
  what: Asserted,
  pages: readonly Page[],
  strangersOn: (page: Page) => readonly string[],
  failure?: string,
): { outcome: 'pass' | 'fail' | 'skip'; actual: string } {
  const bundles = pages.map(({ response }) => parseObject(response?.body ?? null));
  const isReached = pages.at(-1)?.response?.status === 200 && linkOf(bundles.at(-1) ?? {}, 'next') === undefined;
  const count = pages.length === 1 ? 'one page' : `${pages.length} pages`;
  const verdict = (isMet: boolean, actual: string) => ({
    outcome: isMet ? ('pass' as const) : ('fail' as const),
    actual,
  });
  if (what === 'reached') return verdict(isReached, failure ?? count);
  const entries = bundles.map((bundle) =>
    listOf(bundle['entry']).map((entry) => String(objectOf(objectOf(entry)['resource'])['id'])),
  );
  if (what === 'short') {
    const most = mostOnPage(pages[0]);
    const sizes = entries.map(({ length }) => length);
    return verdict(!sizes.some((size) => size > most), `${sizes.join(', ')} on pages of ${most} at most`);
  }
  if (what === 'matching') {
    const strangers = pages.flatMap(strangersOn);
    return verdict(strangers.length === 0, strangers.length === 0 ? `none else on ${count}` : strangers.join(', '));
  }
  if (!isReached) return { outcome: 'skip', actual: 'not all pages were seen' };
  const ids = entries.flat();
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (what === 'distinct')
    return verdict(
      twice.length === 0,
      twice.length === 0 ? `${ids.length} Accounts on ${count}` : `${twice.join(', ')} twice on ${count}`,
    );
  const found = ids.length - twice.length;
  const total = bundles[0]?.['total'];
  return verdict(total === found, `total ${String(total)}, ${found} on ${count}`);
}

const DEFAULT_COUNT = 10;

/** How many Accounts the search asked for at most. */
function mostOnPage(first: Page | undefined): number {
  const url = first?.request.url ?? '';
  const asked = URL.canParse(url) ? new URL(url).searchParams.get('_count') : null;
  return asked === null ? DEFAULT_COUNT : Number(asked);
}

/** Accounts on a page that do not match what the first page was asked for, as the rules say. */
export function strangersBy(first: Page | undefined, context: JudgeContext): (page: Page) => readonly string[] {
  return ({ response }) => {
    if (!first || !response) return [];
    const { findings } = judgeExchange('judgeAccountSearch', { request: first.request, response }, context);
    const body: unknown = parseJson(response.body);
    return findings
      .filter(({ rule }) => rule === 'account-bundle-matches-only')
      .map(({ pointer }) => {
        const [, index = ''] = /\/entry\/(\d+)/.exec(pointer) ?? [];
        const id = valueAt(body, `/entry/${index}/resource/id`);
        return typeof id === 'string' ? id : 'an entry';
      });
  };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'no address';
}
