import { IN_ADDRESS } from '../exchange/exchange-place.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import { textOf } from '../exchange/own-member.ts';
import { readParameters } from '../exchange/parameters.ts';
import { addressWithoutQuery } from './client-sequence.ts';
import { defineSequenceRule, type SequenceFault, type SequenceRule } from './define-sequence-rule.ts';

/** How servers of FHIR call a page in their addresses. */
const PAGE_PARAMETERS: readonly string[] = [
  'pageContext',
  'direction',
  '-pageContext',
  '-pageDirection',
  'page',
  '_page',
  'offset',
  '_offset',
  '_getpages',
  '_getpagesoffset',
];

export const pagingFollowed: SequenceRule = defineSequenceRule({
  id: 'paging-followed',
  statement: 'An application takes the address of a page from the links of the Bundle and never builds it.',
  source: { document: 'Vendor R4', section: 'Pagination', basis: 'external' },
  severity: 'warning',
  issueType: 'processing',
  appliesTo: (sequence) => sequence.some(({ view }) => asksForPage(view)),
  faults: (sequence) => {
    const given = new Set<string>();
    return sequence.flatMap(({ view, index }): SequenceFault[] => {
      const isBuilt = asksForPage(view) && !given.has(comparable(view.exchange.request.url));
      for (const { url } of view.bundle?.links ?? []) given.add(comparable(textOf(url) ?? ''));
      return isBuilt ? [{ index, place: IN_ADDRESS }] : [];
    });
  },
  message: 'The address of the page is none that a Bundle gave.',
  remedy: 'Follow the link with the relation next, as it is.',
});

function asksForPage({ search }: ExchangeView): boolean {
  return search !== undefined && PAGE_PARAMETERS.some((name) => search.parameters.has(name));
}

/** The same for addresses that differ only in how their query is encoded. */
function comparable(url: string): string {
  const address = addressWithoutQuery(url);
  return JSON.stringify([address, [...readParameters(url.slice(address.length + 1))]]);
}
