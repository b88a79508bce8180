import { linkOf } from './balance.ts';
import { listOf, objectOf, parseObject } from './json-values.ts';
import type { ReceivedResponse } from '../fhir-client.ts';
import type { Assertion } from '../scenario/scenario.ts';
import type { Call, Exchanged, Session } from './session.ts';

const MOST_PAGES = 20;

type PagesAsserted = Extract<Assertion, { pages: unknown }>['pages'];

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

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'it is no absolute address';
}

/** Decides about all pages of a search; `failure` says why the last one was not reached. */
export function decidePages(
  what: PagesAsserted,
  responses: readonly (Pick<ReceivedResponse, 'status' | 'body'> | null)[],
  failure?: string,
): { outcome: 'pass' | 'fail' | 'skip'; actual: string } {
  const bundles = responses.map((response) => parseObject(response?.body ?? null));
  const isLast = responses.at(-1)?.status === 200 && linkOf(bundles.at(-1) ?? {}, 'next') === undefined;
  const pages = responses.length === 1 ? 'one page' : `${responses.length} pages`;
  if (what === 'reached') return { outcome: isLast ? 'pass' : 'fail', actual: failure ?? pages };
  if (!isLast) return { outcome: 'skip', actual: 'not all pages were seen' };
  const ids = bundles.flatMap((bundle) =>
    listOf(bundle['entry']).map((entry) => String(objectOf(objectOf(entry)['resource'])['id'])),
  );
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (what === 'distinct')
    return {
      outcome: twice.length === 0 ? 'pass' : 'fail',
      actual: twice.length === 0 ? `${ids.length} Accounts on ${pages}` : `${twice.join(', ')} twice on ${pages}`,
    };
  const found = ids.length - twice.length;
  const total = bundles[0]?.['total'];
  return { outcome: total === found ? 'pass' : 'fail', actual: `total ${String(total)}, ${found} on ${pages}` };
}
